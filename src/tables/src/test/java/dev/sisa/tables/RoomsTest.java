package dev.sisa.tables;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The rooms of this module: each format is a room that sees no other, core and the files below it alone; one sees Parquet's library. */
final class RoomsTest {

    private static final JavaClasses MAIN = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("dev.sisa.tables");

    @Test
    void tables_see_core_and_one_library() {
        assertThat(violations(classes()
                        .should()
                        .onlyDependOnClassesThat()
                        .resideInAnyPackage(
                                "java..",
                                "dev.sisa.tables..",
                                "dev.sisa.core..",
                                "dev.hardwood..",
                                "com.fasterxml.jackson..",
                                "org.jspecify..")))
                .isEmpty();
    }

    @Test
    void parquet_alone_sees_the_library_of_parquet() {
        assertThat(violations(noClasses()
                        .that()
                        .resideOutsideOfPackage("dev.sisa.tables.parquet")
                        .should()
                        .dependOnClassesThat()
                        .resideInAPackage("dev.hardwood..")))
                .isEmpty();
    }

    @Test
    void formats_see_each_other_in_no_cycle_and_the_module_in_none() {
        assertThat(violations(slices().matching("dev.sisa.(tables..)").should().beFreeOfCycles()))
                .isEmpty();
    }

    /** The room of Parquet stands for a violation. */
    @Test
    void a_class_that_sees_the_library_is_noticed() {
        assertThat(violations(noClasses().should().dependOnClassesThat().resideInAPackage("dev.hardwood..")))
                .isNotEmpty();
    }

    private static List<String> violations(ArchRule rule) {
        return rule.evaluate(MAIN).getFailureReport().getDetails();
    }
}
