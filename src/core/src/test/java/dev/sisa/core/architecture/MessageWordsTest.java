package dev.sisa.core.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Messages and help name who acts, such as a caller, an operator or another process: no somebody and no nobody. */
final class MessageWordsTest {

    /** The reactor's folder of modules, seen from the folder of this one. */
    private static final Path MODULES = Path.of("..");

    private static final Pattern TEXT = Pattern.compile("\"(?:[^\"\\\\\\n]|\\\\.)*\"");
    private static final Pattern VAGUE = Pattern.compile("\\b(?i:nobody|somebody|whoever)\\b");

    @Test
    void messages_name_who_acts() throws IOException {
        assertThat(vague()).isEmpty();
    }

    @Test
    void a_vague_message_is_reported() {
        assertThat(vagueOf("throw new Fault(\"it was done. Somebody did it\");"))
                .hasSize(1);
        assertThat(vagueOf("throw new Fault(\"another import did it\"); // whoever it was"))
                .isEmpty();
    }

    private static List<String> vague() throws IOException {
        List<String> found = new ArrayList<>();
        try (Stream<Path> modules = Files.list(MODULES)) {
            for (Path module : modules.map(folder -> folder.resolve("src/main/java"))
                    .filter(Files::isDirectory)
                    .toList()) {
                try (Stream<Path> files = Files.walk(module)) {
                    for (Path file : files.filter(path -> path.toString().endsWith(".java"))
                            .toList()) {
                        vagueOf(Files.readString(file)).forEach(text -> found.add(file.getFileName() + ": " + text));
                    }
                }
            }
        }
        return found;
    }

    private static List<String> vagueOf(String source) {
        return TEXT.matcher(source)
                .results()
                .map(MatchResult::group)
                .filter(text -> VAGUE.matcher(text).find())
                .toList();
    }
}
