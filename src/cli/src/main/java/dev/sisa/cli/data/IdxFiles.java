package dev.sisa.cli.data;

import dev.sisa.cli.failure.CommandException;
import dev.sisa.core.data.Gunzip;
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
import dev.sisa.local.file.FileFault;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Images in IDX, gzip or not, told by their first bytes whatever they are called. Their labels lie beside them under the same
 * name, but with {@code labels} in place of {@code images} and {@code idx1} in place of {@code idx3}, as MNIST has it.
 */
public final class IdxFiles {

    private static final String IMAGES = "images-idx3";
    private static final double LARGEST_BYTE = 255;

    private IdxFiles() {}

    /** Whether a file has images or the name of images, whose faults are reported as faults of images. */
    static boolean has(Path file) throws IOException {
        return name(file).contains(IMAGES) || begins(file);
    }

    /** The images as a table, with their labels if those are there. */
    static IdxReader open(Path file) throws IOException {
        Path labels = file.resolveSibling(name(file).replace("images", "labels").replace("idx3", "idx1"));
        boolean labelled = !labels.equals(file) && Files.exists(labels);
        return new IdxReader(file.toString(), bytes(file), labelled ? Optional.of(bytes(labels)) : Optional.empty());
    }

    /** A schema for images of so many classes: bytes scaled to [0, 1] and stored as they are, ids by position. */
    public static String schema(Path file, int classes) {
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
            throw new CommandException(file + ": it cannot be read (" + FileFault.reason(e) + ")", e);
        }
    }

    private static String name(Path file) {
        return String.valueOf(file.getFileName());
    }

    /** A pipe can be read once only, and has no labels beside it. */
    private static boolean begins(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            return false;
        }
        try (InputStream bytes = bytes(file)) {
            return IdxReader.begins(bytes.readNBytes(IdxReader.BEGINNING));
        }
    }

    private static InputStream bytes(Path file) throws IOException {
        return Gunzip.of(file.toString(), Files.newInputStream(file));
    }
}
