package dev.sisa.cli.failure;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import dev.sisa.api.NeverSeenIds;
import dev.sisa.core.failure.ClassifiedFailure;
import dev.sisa.core.failure.FailureClass;
import dev.sisa.core.port.RunId;
import java.io.IOException;
import java.lang.reflect.Constructor;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The class of each exception of sisa, and the code that programs are told of it. */
final class FailureTableTest {

    private static final Path PAGE = Path.of("../docs/exit-codes.md");
    private static final Pattern ROW = Pattern.compile(
            "^\\| (`[a-z-]+`(?:, `[a-z-]+`)*) \\| (caller|busy|store|damaged|fault) \\|", Pattern.MULTILINE);
    private static final Map<String, String> TABLE = Map.ofEntries(
            Map.entry("InvalidValueException", "caller refused"),
            Map.entry("BadCellException", "caller bad-data"),
            Map.entry("BadDataException", "caller bad-data"),
            Map.entry("BadJsonException", "caller bad-schema"),
            Map.entry("CommandException", "caller refused"),
            Map.entry("MisuseException", "caller misuse"),
            Map.entry("RefusedException", "caller unknown-ids"),
            Map.entry("NotFoundException", "caller not-found"),
            Map.entry("InterruptedWaitException", "caller refused"),
            Map.entry("BusyException", "busy busy"),
            Map.entry("NoConstituentException", "busy no-answer"),
            Map.entry("StoreException", "store store"),
            Map.entry("NoRoomException", "store store"),
            Map.entry("LostOutputException", "store store"),
            Map.entry("WrongDeviceException", "store wrong-device"),
            Map.entry("UnknownSliceVersionException", "store newer-version"),
            Map.entry("DamagedBlobException", "damaged damaged"),
            Map.entry("DamagedItemException", "damaged damaged"),
            Map.entry("DamagedSliceException", "damaged damaged"),
            Map.entry("TakenKeyException", "fault fault"),
            Map.entry("UnwantedRunException", "fault fault"));

    @Test
    void every_exception_says_whose_failure_it_is() throws ReflectiveOperationException {
        Map<String, String> found = new TreeMap<>();
        for (JavaClass type : new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages("dev.sisa")) {
            if (type.isAssignableTo(Throwable.class) && type.getSimpleName().endsWith("Exception")) {
                found.put(type.getSimpleName(), told(instance(type.reflect())));
            }
        }
        assertThat(found).containsExactlyInAnyOrderEntriesOf(TABLE);
    }

    @Test
    void what_the_virtual_machine_throws_is_classified_too() {
        assertThat(told(new OutOfMemoryError())).isEqualTo("store memory");
        assertThat(told(new IllegalStateException())).isEqualTo("fault fault");
        assertThat(told(new IllegalArgumentException())).isEqualTo("fault fault");
        assertThat(told(new NumberFormatException())).isEqualTo("fault fault");
    }

    @Test
    void the_page_has_every_code_with_its_class() throws IOException {
        Set<String> wanted = new TreeSet<>(TABLE.values());
        wanted.addAll(Set.of("store memory", "store stuck", "caller interrupted"));
        Set<String> found = ROW.matcher(Files.readString(PAGE))
                .results()
                .flatMap(row ->
                        Arrays.stream(row.group(1).replace("`", "").split(", ")).map(code -> row.group(2) + " " + code))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(found).isEqualTo(wanted);
    }

    @Test
    void a_code_has_one_class() throws IOException {
        assertThat(ROW.matcher(Files.readString(PAGE))
                        .results()
                        .flatMap(row -> Arrays.stream(row.group(1).split(", "))))
                .isNotEmpty()
                .doesNotHaveDuplicates();
    }

    @Test
    void the_exit_status_follows_from_class_and_code() {
        TABLE.values().forEach(told -> assertThat(exit(told))
                .as(told)
                .hasValue(Set.of("caller misuse", "caller unknown-ids").contains(told) ? 2 : 1));
        assertThat(exit("store stuck")).hasValue(1);
        assertThat(exit("caller interrupted")).isEmpty();
    }

    @Test
    void what_a_command_refuses_is_not_always_the_fault_of_its_caller() {
        assertThat(told(CommandException.busy("x"))).isEqualTo("busy busy");
        assertThat(told(CommandException.stuck("x"))).isEqualTo("store stuck");
        assertThat(told(CommandException.notFound("x"))).isEqualTo("caller not-found");
    }

    @Test
    void programs_are_told_the_class_beside_the_code() {
        assertThat(Failure.of(CommandException.busy("x")).document())
                .isEqualTo(
                        new dev.sisa.api.Failure("busy", FailureClass.BUSY, "x", Optional.empty(), OptionalInt.of(1)));
    }

    @Test
    void a_plain_illegal_argument_is_a_fault_of_sisa_and_has_its_trace() {
        Failure failure = Failure.of(new IllegalArgumentException("planted"));
        assertThat(failure.code()).isEqualTo("fault");
        assertThat(failure.message())
                .startsWith("this is a fault of sisa itself; please report it")
                .contains("IllegalArgumentException: planted", "at dev.sisa.cli.failure.FailureTableTest");
    }

    private static OptionalInt exit(String told) {
        String[] words = told.split(" ", -1);
        return ExitCodes.of(FailureClass.valueOf(words[0].toUpperCase(Locale.ROOT)), words[1]);
    }

    private static String told(Throwable thrown) {
        return FailureClass.of(thrown).key() + " " + ClassifiedFailure.codeOf(thrown);
    }

    private static Throwable instance(Class<?> type) throws ReflectiveOperationException {
        Constructor<?> constructor = Arrays.stream(type.getDeclaredConstructors())
                .min((a, b) -> Integer.compare(a.getParameterCount(), b.getParameterCount()))
                .orElseThrow();
        constructor.setAccessible(true);
        return (Throwable) constructor.newInstance(Arrays.stream(constructor.getParameterTypes())
                .map(FailureTableTest::value)
                .toArray());
    }

    private static Object value(Class<?> type) {
        return switch (type.getSimpleName()) {
            case "String" -> "x";
            case "int" -> 0;
            case "long" -> 0L;
            case "Throwable" -> new IOException();
            case "InterruptedException" -> new InterruptedException();
            case "RunId" -> new RunId("m", 0, 1);
            case "Failure" -> Failure.unknownIds("x", "y", new NeverSeenIds(List.of(), List.of(), List.of()));
            default -> throw new AssertionError("no value of " + type);
        };
    }
}
