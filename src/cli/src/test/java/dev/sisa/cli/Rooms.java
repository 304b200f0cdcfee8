package dev.sisa.cli;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.stream.Stream;

/** The rooms of a program, which are the packages right below its own. Families of commands see no other; what they share sees none. */
public final class Rooms {

    private final String program;
    private final List<String> families;
    private final List<String> shared;
    private final JavaClasses classes;

    /** Rooms of the program in a package. */
    public Rooms(String program, List<String> families, List<String> shared) {
        this.program = program;
        this.families = List.copyOf(families);
        this.shared = List.copyOf(shared);
        this.classes = new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages(program);
    }

    /** Classes of a family that see another. */
    public List<String> familiesThatSeeAnother() {
        return families.stream()
                .flatMap(family ->
                        seeing(room(family), families.stream().filter(other -> !other.equals(family))).stream())
                .toList();
    }

    /** Classes of what is shared that see a family. */
    public List<String> sharedThatSeesFamilies() {
        return shared.stream()
                .flatMap(room -> seeing(room(room), families.stream()).stream())
                .toList();
    }

    /** Classes of the program itself that see a family: it names every command. */
    public List<String> programThatSeesFamilies() {
        return seeing(program, families.stream());
    }

    /** Rooms that are neither. */
    public List<String> strays() {
        return classes.stream()
                .map(type -> type.getPackageName().substring(program.length()))
                .filter(rest -> !rest.isEmpty())
                .map(rest -> rest.substring(1).split("\\.", -1)[0])
                .filter(room -> !families.contains(room) && !shared.contains(room))
                .distinct()
                .toList();
    }

    /** Cycles between rooms. */
    public List<String> cycles() {
        return violations(slices().matching(program + ".(*)..").should().beFreeOfCycles());
    }

    private List<String> seeing(String from, Stream<String> forbidden) {
        return violations(noClasses()
                .that()
                .resideInAPackage(from)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(forbidden.map(this::room).toArray(String[]::new)));
    }

    private String room(String name) {
        return program + "." + name + "..";
    }

    private List<String> violations(ArchRule rule) {
        return rule.evaluate(classes).getFailureReport().getDetails();
    }
}
