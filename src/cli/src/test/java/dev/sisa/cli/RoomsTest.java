package dev.sisa.cli;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Families of commands do not see each other, and what they share sees none of them. */
final class RoomsTest {

    private static final String CLI = "dev.sisa.cli";
    private static final List<String> FAMILIES =
            List.of("model", "request", "operate", "predict", "receipt", "plan", "demo", "bench");
    private static final List<String> SHARED =
            List.of("option", "failure", "output", "data", "spec", "home", "answer", "forget", "verify", "chart");
    private static final JavaClasses MAIN = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages(CLI);

    static Stream<String> families() {
        return FAMILIES.stream();
    }

    @ParameterizedTest
    @MethodSource("families")
    void a_family_sees_no_other(String family) {
        assertThat(violations(rule(room(family), FAMILIES.stream().filter(other -> !other.equals(family)))))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"option", "failure", "output", "data", "spec", "home", "answer", "forget", "verify", "chart"})
    void what_is_shared_sees_no_family(String shared) {
        assertThat(violations(rule(room(shared), families()))).isEmpty();
    }

    @Test
    void every_room_is_one_or_the_other() {
        assertThat(MAIN.stream()
                        .map(type -> type.getPackageName().substring(CLI.length()))
                        .filter(rest -> !rest.isEmpty())
                        .map(rest -> rest.substring(1).split("\\.", -1)[0]))
                .isSubsetOf(Stream.concat(FAMILIES.stream(), SHARED.stream()).toList());
    }

    @Test
    void there_are_no_cycles_between_rooms() {
        assertThat(violations(slices().matching(CLI + ".(*)..").should().beFreeOfCycles()))
                .isEmpty();
    }

    /** The program itself names every command, and stands for a violation. */
    @Test
    void a_class_that_sees_a_family_is_noticed() {
        assertThat(violations(rule(CLI, families()))).isNotEmpty();
    }

    private static ArchRule rule(String from, Stream<String> forbidden) {
        return noClasses()
                .that()
                .resideInAPackage(from)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(forbidden.map(RoomsTest::room).toArray(String[]::new));
    }

    private static String room(String name) {
        return CLI + "." + name + "..";
    }

    private static List<String> violations(ArchRule rule) {
        return rule.evaluate(MAIN).getFailureReport().getDetails();
    }
}
