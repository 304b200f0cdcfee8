package dev.sisa.cli.data;

import dev.sisa.cli.failure.CommandException;
import dev.sisa.core.data.BadDataException;
import dev.sisa.core.data.BadRows;
import dev.sisa.core.data.TableImport;
import dev.sisa.core.data.CsvSource;
import dev.sisa.core.data.ForeignFormat;
import dev.sisa.core.data.PredictionRow;
import dev.sisa.core.data.Sample;
import dev.sisa.core.data.TableText;
import dev.sisa.core.failure.InvalidValueException;
import dev.sisa.core.schema.Schema;
import dev.sisa.local.file.FileFault;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;

/** Files that the user names. */
public final class TextFiles {

    /** Help text for a file to train on. */
    public static final String TRAINING =
            "table to train on, CSV in UTF-8, or images in IDX with their labels beside them: *labels* for *images*,"
                    + " idx1 for idx3; gzip or not";

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private TextFiles() {}

    /**
     * The file of a name.
     *
     * @throws InvalidValueException if no file here can have it
     */
    public static Path named(String name) {
        try {
            return Path.of(name);
        } catch (InvalidPathException e) {
            throw new InvalidValueException(name + ": no file can have this name (" + e.getReason() + ")", e);
        }
    }

    /**
     * The text of a file, without the byte order mark that some editors put before it. A file in a known format that is
     * no text in UTF-8 is refused by its name.
     */
    public static String read(Path file) {
        try {
            byte[] bytes = Files.readAllBytes(file);
            ForeignFormat.refuse(file.toString(), bytes);
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return text.substring(text.startsWith(BYTE_ORDER_MARK) ? BYTE_ORDER_MARK.length() : 0);
        } catch (IOException e) {
            throw unreadable(file, e);
        }
    }

    /** The bytes of a file. */
    public static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw unreadable(file, e);
        }
    }

    /** Writes a file, replacing an existing one. */
    public static void write(Path file, String text) {
        try {
            Files.writeString(file, text);
        } catch (IOException e) {
            throw unwritable(file, e);
        }
    }

    /** Makes a folder and those above it where they are missing. */
    public static void makeFolder(Path folder) {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw unwritable(folder, e);
        }
    }

    /** The lines of a file. */
    public static Stream<String> lines(Path file) {
        return read(file).lines();
    }

    /** Makes a folder of a new name for temporary files. */
    public static Path makeTemporaryFolder(String prefix) {
        try {
            return Files.createTempDirectory(prefix);
        } catch (IOException e) {
            throw unwritable(Path.of(System.getProperty("java.io.tmpdir")), e);
        }
    }

    /** Fails early, before anything is made for a file that is not there or in a format that is not read. */
    public static void requireReadable(Path file) {
        if (Files.isRegularFile(file)) {
            read(file, _ -> true);
        } else {
            requireOpenable(file);
        }
    }

    /** A pipe is opened and not read, since it can be read only once. */
    private static void requireOpenable(Path file) {
        try (InputStream bytes = Files.newInputStream(file)) {
            bytes.available();
        } catch (IOException e) {
            throw unreadable(file, e);
        }
    }

    /** Applies a function to the rows of a table to train on. */
    public static <R> R training(Path file, Schema schema, BadRows badRows, Function<TableImport<Sample>, R> use) {
        return read(file, source -> use.apply(TableImport.training(source, schema, badRows)));
    }

    /** The same for a model that is there already: messages seek no remedy in its schema, which is fixed. */
    public static <R> R adding(Path file, Schema schema, BadRows badRows, Function<TableImport<Sample>, R> use) {
        return read(file, source -> use.apply(TableImport.adding(source, schema, badRows)));
    }

    /** The result of a use of the rows of a table to answer. */
    public static <R> R prediction(
            Path file, Schema schema, BadRows badRows, Function<TableImport<PredictionRow>, R> use) {
        return read(file, source -> use.apply(TableImport.prediction(source, schema, badRows)));
    }

    /** Applies a function to a table, or to images. Bytes of a table that are not UTF-8 are errors, not replaced. */
    public static <R> R read(Path file, TableUse<R> use) {
        try (Reader reader = open(file)) {
            return use.of(new CsvSource(file.toString(), reader));
        } catch (UncheckedIOException e) {
            throw unreadable(file, Objects.requireNonNull(e.getCause()));
        } catch (IOException e) {
            throw unreadable(file, e);
        }
    }

    private static Reader open(Path file) throws IOException {
        if (IdxFiles.has(file)) {
            return IdxFiles.open(file);
        }
        InputStream bytes = Files.newInputStream(file);
        try {
            return TableText.of(file.toString(), bytes);
        } catch (IOException | BadDataException e) {
            bytes.close();
            throw e;
        }
    }

    /** Whether a file has images in IDX. */
    public static boolean hasImages(Path file) {
        try {
            return IdxFiles.has(file);
        } catch (IOException e) {
            throw unreadable(file, e);
        }
    }

    /** A function of an opened table. */
    @FunctionalInterface
    public interface TableUse<R> {
        R of(CsvSource source) throws IOException;
    }

    private static CommandException unwritable(Path file, IOException cause) {
        return new CommandException(file + ": it cannot be written (" + FileFault.reason(cause) + ")", cause);
    }

    private static CommandException unreadable(Path file, IOException cause) {
        String why =
                switch (cause) {
                    case NoSuchFileException _ -> "there is no such file";
                    case CharacterCodingException _ -> "it is not text in UTF-8; convert it first";
                    default -> "it cannot be read (" + FileFault.reason(cause) + ")";
                };
        return new CommandException(file + ": " + why, cause);
    }
}
