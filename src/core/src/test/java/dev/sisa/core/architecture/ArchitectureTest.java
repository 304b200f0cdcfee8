package dev.sisa.core.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

final class ArchitectureTest {

    private static final String CORE = "dev.sisa.core";
    private static final String PLANTED = "dev.sisa.core.architecture.planted";
    private static final JavaClasses MAIN = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .withImportOption(new ImportOption.DoNotIncludeJars())
            .importPackages(CORE);
    private static final JavaClasses VIOLATIONS = new ClassFileImporter().importPackages(PLANTED);

    @Test
    void every_package_has_its_arrows() {
        Set<String> packages = MAIN.stream()
                .map(JavaClass::getPackageName)
                .map(name -> name.substring(CORE.length() + 1))
                .collect(Collectors.toSet());

        assertThat(packages).isEqualTo(Arrows.packages());
    }

    @ParameterizedTest
    @MethodSource("packages")
    void a_package_knows_only_what_lies_below_it(String name) {
        assertThat(violations(Arrows.of(CORE, name), MAIN)).isEmpty();
    }

    static Stream<String> packages() {
        return Arrows.packages().stream().sorted();
    }

    @ParameterizedTest
    @ValueSource(strings = {"store", "slice"})
    void a_package_that_knows_what_lies_above_it_is_reported(String name) {
        assertThat(violations(Arrows.of(PLANTED, name), VIOLATIONS))
                .isNotEmpty()
                .allMatch(line -> line.contains("PlantedRow"));
    }

    @Test
    void a_check_of_receipts_sees_no_store() {
        assertThat(violations(ChainRules.noStoreInChecks(CORE), MAIN)).isEmpty();
    }

    @Test
    void a_check_of_receipts_that_sees_a_store_is_reported() {
        assertThat(violations(ChainRules.noStoreInChecks(PLANTED), VIOLATIONS))
                .isNotEmpty()
                .allMatch(line -> line.contains("PlantedCheck"));
    }

    @Test
    void there_are_no_cycles() {
        assertThat(violations(ChainRules.noCycles(CORE), MAIN)).isEmpty();
    }

    @Test
    void a_cycle_is_reported() {
        assertThat(violations(ChainRules.noCycles(PLANTED), VIOLATIONS)).isNotEmpty();
    }

    @ParameterizedTest
    @MethodSource("taboos")
    void core_keeps_its_taboos(ArchRule taboo) {
        assertThat(violations(taboo, MAIN)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("taboos")
    void a_broken_taboo_is_reported(ArchRule taboo) {
        assertThat(violations(taboo, VIOLATIONS)).isNotEmpty();
    }

    static Stream<Named<ArchRule>> taboos() {
        return Taboos.ALL.entrySet().stream().map(taboo -> Named.of(taboo.getKey(), taboo.getValue()));
    }

    private static List<String> violations(ArchRule rule, JavaClasses classes) {
        return rule.evaluate(classes).getFailureReport().getDetails();
    }
}
