package dev.sisa.core.shard;

import java.util.List;

/**
 * A page of a manifest: up to 64 slices, and the checkpoints of the steps of the same numbers as far as they are trained.
 *
 * @param slices of the layout, in order, 1 to 64
 * @param checkpoints of the first of these steps, at most one a slice
 */
record ManifestPage(List<SliceEntry> slices, List<CheckpointEntry> checkpoints) {

    /** Slices of a full page. */
    static final int SLICES = 64;

    ManifestPage {
        slices = List.copyOf(slices);
        checkpoints = List.copyOf(checkpoints);
    }

    /** How many pages a manifest has. */
    static int count(Manifest manifest) {
        return Math.ceilDiv(manifest.slices().size(), SLICES);
    }

    /** A page of a manifest, from 0. */
    static ManifestPage of(Manifest manifest, int page) {
        return new ManifestPage(part(manifest.slices(), page), part(manifest.checkpoints(), page));
    }

    private static <T> List<T> part(List<T> all, int page) {
        int from = Math.min(page * SLICES, all.size());
        return all.subList(from, Math.min(from + SLICES, all.size()));
    }
}
