package dev.sisa.cli;

import dev.sisa.core.data.IdxReader;
import dev.sisa.core.schema.Column;
import dev.sisa.core.schema.CsvFormat;
import dev.sisa.core.schema.Encoding;
import dev.sisa.core.schema.Feature;
import dev.sisa.core.schema.Role;
import dev.sisa.core.schema.Schema;
import dev.sisa.core.schema.SchemaJsonWriter;
import dev.sisa.core.schema.Storage;
import dev.sisa.core.schema.WhenMissing;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.zip.GZIPInputStream;

/**
 * Images in IDX, gzip or not. Their labels lie beside them under the name that MNIST gave to them: {@code labels-idx1} where
 * the images have {@code images-idx3}.
 */
final class IdxFiles {

    private static final String IMAGES = "images-idx3";
    private static final String LABELS = "labels-idx1";
    private static final int GZIP_FIRST = 0x1f;
    private static final int GZIP_SECOND = 0x8b;
    private static final double LARGEST_BYTE = 255;

    private IdxFiles() {}

    /** Whether a file goes by the name of images. */
    static boolean named(Path file) {
        return String.valueOf(file.getFileName()).contains(IMAGES);
    }

    /** The images as a table, with their labels if those are there. */
    static IdxReader open(Path file) throws IOException {
        Path labels = file.resolveSibling(String.valueOf(file.getFileName()).replace(IMAGES, LABELS));
        return new IdxReader(
                file.toString(), bytes(file), Files.exists(labels) ? Optional.of(bytes(labels)) : Optional.empty());
    }

    /** A schema for images of so many classes: bytes scaled to [0, 1] and stored as they are, ids by position. */
    static String schema(Path file, int classes) {
        try (IdxReader reader = open(file)) {
            List<Column> columns = new ArrayList<>();
            List<String> labels =
                    IntStream.range(0, classes).mapToObj(String::valueOf).toList();
            columns.add(new Column("label", new Role.Label(labels)));
            for (int pixel = 1; pixel <= reader.pixels(); pixel++) {
                Encoding scaled = new Encoding.Numeric(0, LARGEST_BYTE);
                columns.add(new Column("p" + pixel, new Feature(scaled, new WhenMissing.Refused())));
            }
            Schema schema = new Schema(new CsvFormat(",", List.of()), List.of(), columns, Storage.BYTE);
            return SchemaJsonWriter.write(schema).toPrettyString();
        } catch (IOException e) {
            throw new CommandException(file + ": it cannot be read (" + e.getMessage() + ")", e);
        }
    }

    private static InputStream bytes(Path file) throws IOException {
        InputStream raw = new BufferedInputStream(Files.newInputStream(file));
        raw.mark(2);
        boolean zipped = raw.read() == GZIP_FIRST && raw.read() == GZIP_SECOND;
        raw.reset();
        return zipped ? new BufferedInputStream(new GZIPInputStream(raw)) : raw;
    }
}
