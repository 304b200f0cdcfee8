package dev.sisa.cli;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import org.junit.jupiter.api.Test;

/** The command line carries ND4J and must not see it, or every start would pay for it. */
final class NoNd4jTest {

    private static final ArchRule RULE = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.nd4j..", "org.deeplearning4j..", "org.bytedeco..");

    @Test
    void the_command_line_sees_no_class_of_nd4j() {
        RULE.check(new ClassFileImporter().importPackages("dev.sisa.cli"));
    }

    /** The module that does see ND4J stands for a violation. */
    @Test
    void a_class_that_does_is_noticed() {
        JavaClasses engine = new ClassFileImporter().importPackages("dev.sisa.dl4j");
        assertThat(RULE.evaluate(engine).hasViolation()).isTrue();
    }
}
