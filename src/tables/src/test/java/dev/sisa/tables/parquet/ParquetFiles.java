package dev.sisa.tables.parquet;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;

/** Files that {@code goldens.py} wrote, which lies beside them. */
record ParquetFiles(Path folder) {

    Path file(String name) throws IOException {
        return Files.write(folder.resolve(name), bytes(name));
    }

    static byte[] bytes(String name) throws IOException {
        try (InputStream golden = ParquetFiles.class.getResourceAsStream(name)) {
            return Objects.requireNonNull(golden, name).readAllBytes();
        }
    }
}
