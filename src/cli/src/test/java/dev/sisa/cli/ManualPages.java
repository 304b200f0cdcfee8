package dev.sisa.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The folder {@code src/docs/commands}: its pages are written from help with {@code -Dsisa.pages=write}, and compared with it always. */
public final class ManualPages {

    public static final Path FOLDER = Path.of("../docs/commands");

    private static final boolean WRITE = "write".equals(System.getProperty("sisa.pages"));
    private static final String NOTE = "<!-- Written from help: change that, and see CONTRIBUTING.md. -->\n";

    private ManualPages() {}

    /** Writes a page if that is asked for, and fails unless the file is that page. */
    public static void require(String name, String page) throws IOException {
        Path file = FOLDER.resolve(name + ".md");
        if (WRITE) {
            Files.createDirectories(FOLDER);
            Files.writeString(file, NOTE + page);
        }
        assertThat(file).exists();
        assertThat(Files.readString(file))
                .as("%s differs from help; CONTRIBUTING.md says how to write it anew", file)
                .isEqualTo(NOTE + page);
    }
}
