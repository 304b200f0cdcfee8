package dev.sisa.local;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import org.junit.jupiter.api.Test;

/** The rooms of this module: files know nothing else, the control store knows files, and the installation puts both together. */
final class RoomsTest {

    private static final JavaClasses MAIN = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("dev.sisa.local");

    @Test
    void files_know_no_other_room() {
        assertThat(violations(noClasses()
                        .that()
                        .resideInAPackage("dev.sisa.local.file")
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage("dev.sisa.local", "dev.sisa.local.sqlite")))
                .isZero();
    }

    @Test
    void there_are_no_cycles() {
        assertThat(violations(slices().matching("dev.sisa.(local..)").should().beFreeOfCycles()))
                .isZero();
    }

    /** The installation stands for a violation. */
    @Test
    void a_class_that_sees_a_room_is_noticed() {
        assertThat(violations(noClasses()
                        .that()
                        .resideInAPackage("dev.sisa.local")
                        .should()
                        .dependOnClassesThat()
                        .resideInAPackage("dev.sisa.local.file")))
                .isPositive();
    }

    private static int violations(ArchRule rule) {
        return rule.evaluate(MAIN).getFailureReport().getDetails().size();
    }
}
