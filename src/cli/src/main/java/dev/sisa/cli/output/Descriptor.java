package dev.sisa.cli.output;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A file descriptor of this process that others are told something by. */
enum Descriptor {
    OUT(1),
    ERR(2);

    private static final Path OPEN = Path.of("/proc/self/fdinfo");

    /** The last octal digit has the access mode in its low two bits: 0 is for reading alone. */
    private static final Pattern FLAGS = Pattern.compile("(?m)^flags:\\s*[0-7]*([0-7])$");

    private final int number;

    Descriptor(int number) {
        this.number = number;
    }

    /** Whether it is closed or opened to be read alone, as {@code ./sisa} leaves one that was closed. Only Linux tells it. */
    boolean refusesWrites() {
        if (!Files.isDirectory(OPEN)) {
            return false;
        }
        try {
            Matcher flags = FLAGS.matcher(Files.readString(OPEN.resolve(String.valueOf(number))));
            return flags.find() && (Integer.parseInt(flags.group(1)) & 3) == 0;
        } catch (IOException _) {
            return true;
        }
    }
}
