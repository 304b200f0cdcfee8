package dev.sisa.core.shard;

import dev.sisa.core.bytes.Keyed;
import dev.sisa.core.bytes.PrintableText;
import java.util.ArrayList;
import java.util.List;

/**
 * A blob that a healed shard consists of. Written {@code 3/parameters/<name>}.
 *
 * @param step the step, or the slice, from 1
 * @param name hexadecimal SHA-256 of the salted bytes
 */
public record LiveBlob(int step, Part part, String name) {

    /** The role of a blob in its step. */
    public enum Part implements Keyed {
        SLICE("slice"),
        PARAMETERS("parameters"),
        STATE("state");

        private final String key;

        Part(String key) {
            this.key = key;
        }

        @Override
        public String key() {
            return key;
        }
    }

    public LiveBlob {
        name = PrintableText.digest("the name of a blob", name);
    }

    /** The blobs of a manifest, step by step; empty slices and untrained steps have none, and a small updater state lies in its parameters. */
    public static List<LiveBlob> of(Manifest manifest) {
        List<LiveBlob> blobs = new ArrayList<>();
        for (int step = 1; step <= manifest.slices().size(); step++) {
            add(blobs, step, Part.SLICE, manifest.slices().get(step - 1).blob());
            if (step <= manifest.checkpoints().size()) {
                CheckpointEntry entry = manifest.checkpoints().get(step - 1);
                add(blobs, step, Part.PARAMETERS, entry.parameters());
                add(blobs, step, Part.STATE, entry.state());
            }
        }
        return blobs;
    }

    private static void add(List<LiveBlob> blobs, int step, Part part, NamedBlob blob) {
        if (!blob.isNone()) {
            blobs.add(new LiveBlob(step, part, blob.name()));
        }
    }

    @Override
    public String toString() {
        return step + "/" + part.key() + "/" + name;
    }
}
