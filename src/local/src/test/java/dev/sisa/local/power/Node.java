package dev.sisa.local.power;

import java.util.HashMap;
import java.util.Map;

/** A file or a folder, whatever its names are: what it holds, and what of it was synced. */
sealed interface Node {

    /** A file, whose content is on the real disk. */
    final class File implements Node {

        private byte[] synced = {};

        void sync(byte[] content) {
            synced = content.clone();
        }

        byte[] synced() {
            return synced.clone();
        }
    }

    /** A folder with its entries. */
    final class Folder implements Node {

        private final Map<String, Node> entries = new HashMap<>();
        private final Map<String, Node> synced = new HashMap<>();

        Map<String, Node> entries() {
            return entries;
        }

        Map<String, Node> synced() {
            return synced;
        }

        void sync() {
            synced.clear();
            synced.putAll(entries);
        }
    }
}
