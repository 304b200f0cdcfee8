package dev.sisa.cli.data;

import dev.sisa.cli.failure.CommandException;
import dev.sisa.core.failure.InvalidValueException;
import dev.sisa.core.file.ForeignFormat;
import dev.sisa.local.file.FileFault;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.stream.Stream;

/** Files of text and bytes that the user names. */
public final class TextFiles {

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

    private static CommandException unwritable(Path file, IOException cause) {
        return new CommandException(file + ": it cannot be written (" + FileFault.reason(cause) + ")", cause);
    }

    /** The failure of a file that cannot be read. */
    static CommandException unreadable(Path file, IOException cause) {
        String why =
                switch (cause) {
                    case NoSuchFileException _ -> "there is no such file";
                    case CharacterCodingException _ -> "it is not text in UTF-8; convert it first";
                    default -> "it cannot be read (" + FileFault.reason(cause) + ")";
                };
        return new CommandException(file + ": " + why, cause);
    }
}
