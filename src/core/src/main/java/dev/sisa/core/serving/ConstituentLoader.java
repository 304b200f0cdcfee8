package dev.sisa.core.serving;

import dev.sisa.core.bytes.Bytes;
import dev.sisa.core.checkpoint.BlobKind;
import dev.sisa.core.checkpoint.CheckpointBlobs;
import dev.sisa.core.model.Model;
import dev.sisa.core.model.Ports;
import dev.sisa.core.shard.CheckpointEntry;
import dev.sisa.core.shard.ShardRow;
import dev.sisa.core.shard.ShardRows;
import dev.sisa.core.store.DamagedBlobException;
import dev.sisa.core.store.Retry;
import dev.sisa.core.training.ForwardPass;
import java.util.Optional;

/**
 * Loads what each shard may answer with. The row is read first, then the parameters it names; should they be gone because the
 * row has changed meanwhile, it is read again.
 */
final class ConstituentLoader {

    private final ShardRows rows;
    private final CheckpointBlobs blobs;
    private final Model model;
    private final Serving serving;

    ConstituentLoader(Ports ports, Model model, Serving serving) {
        this.rows = new ShardRows(ports.control());
        this.blobs = new CheckpointBlobs(ports.blobs(), ports.random());
        this.model = model;
        this.serving = serving;
    }

    /** What a shard contributes. */
    sealed interface Loaded {

        /** It votes. */
        record Voting(Constituent constituent) implements Loaded {}

        /** It does not; healing may bring it back unless it is settled, which means that it has nothing to say. */
        record Silent(boolean settled) implements Loaded {}
    }

    Loaded load(int shard) {
        return Retry.first("load shard " + shard, () -> attempt(rows.read(model.name(), shard)));
    }

    private Optional<Loaded> attempt(ShardRow row) {
        boolean settled = row.pending().isEmpty()
                && model.chain(row.shard(), serving.fingerprint()).freshSteps(row.manifest()) == model.slices();
        for (int step = row.servingStep(); step > 0; step--) {
            CheckpointEntry entry = row.manifest().checkpoints().get(step - 1);
            if (entry.votes()) {
                try {
                    Bytes parameters = blobs.read(entry.parameters(), BlobKind.PARAMETERS);
                    ForwardPass forward = serving.factory().of(model.shape(), parameters);
                    boolean last = settled && step == row.servingStep();
                    return Optional.of(new Loaded.Voting(new Constituent(row.shard(), step, forward, last)));
                } catch (DamagedBlobException e) {
                    if (rows.read(model.name(), row.shard()).version() != row.version()) {
                        return Optional.empty();
                    }
                    settled = false;
                }
            }
        }
        return Optional.of(new Loaded.Silent(settled));
    }
}
