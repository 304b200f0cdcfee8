package dev.sisa.core.verification;

import dev.sisa.core.port.DamagedBlobException;
import dev.sisa.core.port.Ports;
import dev.sisa.core.shard.CheckpointBlobs;
import dev.sisa.core.shard.CheckpointEntry;
import dev.sisa.core.shard.CheckpointParts;
import dev.sisa.core.shard.Manifest;
import dev.sisa.core.shard.SliceEntry;
import java.util.stream.IntStream;

/** Compares a live manifest, and the blobs that it names, with those that were trained again. */
final class ReplayedShard {

    private final CheckpointBlobs live;
    private final CheckpointBlobs fresh;

    ReplayedShard(Ports live, Ports fresh) {
        this.live = new CheckpointBlobs(live.blobs(), live.random());
        this.fresh = new CheckpointBlobs(fresh.blobs(), fresh.random());
    }

    /**
     * The first difference, empty if there is none.
     *
     * @throws DamagedBlobException if a live blob is missing or damaged
     */
    String difference(Manifest mine, Manifest trained) {
        return IntStream.rangeClosed(1, mine.slices().size())
                .mapToObj(step -> step(mine, trained, step))
                .filter(difference -> !difference.isEmpty())
                .findFirst()
                .orElse("");
    }

    private String step(Manifest mine, Manifest trained, int step) {
        SliceEntry slice = mine.slices().get(step - 1);
        SliceEntry copy = trained.slices().get(step - 1);
        if (slice.samples() != copy.samples() || !slice.contents().equals(copy.contents())) {
            return "step " + step + ": the manifest says something else of the rows than "
                    + slice.blob().key() + " holds";
        }
        if (step > mine.checkpoints().size()) {
            return "";
        }
        CheckpointEntry entry = mine.checkpoints().get(step - 1);
        CheckpointEntry again = trained.checkpoints().get(step - 1);
        String recorded = recorded(entry, again);
        if (!recorded.isEmpty()) {
            return "step " + step + ": " + recorded;
        }
        return entry.trained() ? blobs(step, entry, again) : "";
    }

    /** Compares fields that receipts do not name, yet that decide which steps are trained anew and which vote. */
    private static String recorded(CheckpointEntry entry, CheckpointEntry again) {
        if (!entry.key().equals(again.key())) {
            return "the manifest has another key than follows from the rows up to it";
        }
        if (entry.visits() != again.visits()) {
            return "the manifest has " + entry.visits() + " visits, training makes " + again.visits();
        }
        return entry.finite() == again.finite()
                ? ""
                : "the manifest says of the parameters that they are " + finiteness(entry) + ", training makes them "
                        + finiteness(again);
    }

    private static String finiteness(CheckpointEntry entry) {
        return entry.finite() ? "finite" : "not finite";
    }

    private String blobs(int step, CheckpointEntry entry, CheckpointEntry again) {
        CheckpointParts mine = live.read(entry);
        CheckpointParts trained = fresh.read(again);
        if (!mine.parameters().equals(trained.parameters())) {
            return "step " + step + ": " + entry.parameters().key()
                    + " does not hold the parameters that training gives";
        }
        String state = (entry.state().isNone() ? entry.parameters() : entry.state()).key();
        return mine.state().equals(trained.state())
                ? ""
                : "step " + step + ": " + state + " does not hold the state that training gives";
    }
}
