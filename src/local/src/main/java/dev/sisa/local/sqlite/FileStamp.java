package dev.sisa.local.sqlite;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.time.Instant;

/** The size and time of a file, which change whenever it is written. */
record FileStamp(long size, Instant modified) {

    /** Writes that are less apart may leave the same time: the longest tick of a clock of a file system, ten times over. */
    private static final Duration TICK = Duration.ofMillis(100);

    private static final FileStamp ABSENT = new FileStamp(0, Instant.EPOCH);

    /** The stamp of a file as it is now; a file that is not there is one without content that was never written. */
    static FileStamp of(Path file) throws IOException {
        try {
            BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
            return new FileStamp(
                    attributes.size(), attributes.lastModifiedTime().toInstant());
        } catch (NoSuchFileException _) {
            return ABSENT;
        }
    }

    /** Whether a write from now on is sure to leave another stamp. */
    boolean isSettled(Instant now) {
        return Duration.between(modified, now).abs().compareTo(TICK) > 0;
    }
}
