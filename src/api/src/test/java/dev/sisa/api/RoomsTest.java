package dev.sisa.api;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Wire records see core and Jackson, and each other without a cycle. */
final class RoomsTest {

    private static final ArchRule CORE_AND_JACKSON = classes()
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "java..", WireClasses.API + "..", "dev.sisa.core..", "com.fasterxml.jackson..", "org.jspecify..");

    @Test
    void records_see_core_and_jackson_alone() {
        assertThat(violations(CORE_AND_JACKSON, WireClasses.MAIN)).isEmpty();
    }

    /** A test sees JUnit, and stands for a violation. */
    @Test
    void a_class_that_sees_more_is_noticed() {
        assertThat(violations(CORE_AND_JACKSON, new ClassFileImporter().importClasses(RoomsTest.class)))
                .isNotEmpty();
    }

    @Test
    void there_are_no_cycles_between_rooms() {
        ArchRule acyclic =
                slices().matching(WireClasses.API + ".(*)..").should().beFreeOfCycles();

        assertThat(violations(acyclic, WireClasses.MAIN)).isEmpty();
    }

    private static List<String> violations(ArchRule rule, JavaClasses classes) {
        return rule.evaluate(classes).getFailureReport().getDetails();
    }
}
