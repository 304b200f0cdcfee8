package dev.sisa.local;

import dev.sisa.local.sqlite.SqliteControlStore;
import java.nio.file.Path;

/** Scrubs a store, in a process of its own that may not write large files, and says whether it could. */
final class Cramped {

    private Cramped() {}

    public static void main(String[] arguments) {
        try (SqliteControlStore store = SqliteControlStore.open(Path.of(arguments[0]))) {
            System.out.println("scrubbed: " + store.scrub().isEmpty());
        }
    }
}
