package dev.sisa.core.healing;

import dev.sisa.core.bytes.Bytes;
import dev.sisa.core.port.StoreException;
import dev.sisa.core.scaling.ScaledParameters;
import dev.sisa.core.shard.BlobKind;
import dev.sisa.core.shard.CheckpointBlobs;
import dev.sisa.core.shard.CheckpointEntry;
import dev.sisa.core.shard.Shard;
import dev.sisa.core.shard.SliceEntry;
import dev.sisa.core.shard.SliceStream;
import dev.sisa.core.slice.SliceRow;
import dev.sisa.core.training.Checkpoint;
import dev.sisa.core.training.Trainer;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The training of a run: from the last checkpoint that follows from the slices, step by step, each checkpoint appended before
 * the next step begins. It stops as soon as an append is refused.
 */
final class Steps {

    private final HealContext context;
    private final Shard leased;
    private final Append append;
    private final TrainingData data;
    private final List<Integer> trained = new ArrayList<>();
    private long visits;

    /**
     * The steps of a shard.
     *
     * @param leased the shard as its run found it; the epoch of its row is the run's
     */
    Steps(HealContext context, Shard leased, Append append) {
        this.context = context;
        this.leased = leased;
        this.append = append;
        this.data = new TrainingData(
                context.model().shape().inputs(),
                context.model().learnedInputs(),
                leased.number(),
                context.rules().scales());
    }

    /** Trains the steps after {@code resume}, which is the number of checkpoints to keep; whether the last one is in. */
    boolean train(Resume resume) {
        List<Bytes> keys = context.chain(leased.number()).keys(leased.manifest().slices());
        for (int step = 1; step <= resume.step(); step++) {
            load(step);
        }
        boolean wanted = true;
        for (int step = resume.step() + 1; wanted && step <= keys.size(); step++) {
            load(step);
            wanted = step(resume.trainer(), step, keys.get(step - 1));
        }
        return wanted;
    }

    /** The steps trained so far. */
    ShardHealing healing() {
        return new ShardHealing(leased.number(), trained, visits);
    }

    private boolean step(Trainer trainer, int number, Bytes key) {
        int shard = leased.number();
        context.progress().stepStarted(shard, number);
        long planned = context.model().schedule().visits(data.size());
        if (planned > 0) {
            context.training(shard)
                    .train(
                            trainer,
                            data,
                            new StepTraining.Step(
                                    number, planned, context.model().shape().inputs(), context.weights(shard, data)));
        }
        trained.add(number);
        visits += planned;
        if (!append.append(number, entry(trainer, number, key, planned))) {
            return false;
        }
        context.progress().stepFinished(shard, number);
        return true;
    }

    private CheckpointEntry entry(Trainer trainer, int step, Bytes key, long planned) {
        if (planned == 0) {
            return CheckpointEntry.untrained(key);
        }
        Checkpoint checkpoint = trainer.checkpoint();
        CheckpointBlobs.Place place =
                new CheckpointBlobs.Place(context.model().blobs(leased.number()), leased.row().epoch(), step);
        Bytes scaled = new ScaledParameters(data.scale(), checkpoint.parameters()).join();
        String parameters = context.checkpoints().write(place, BlobKind.PARAMETERS, scaled);
        String state = context.checkpoints().write(place, BlobKind.STATE, checkpoint.state());
        return new CheckpointEntry(key, parameters, state, planned, finite(checkpoint.parameters()));
    }

    private static boolean finite(Bytes parameters) {
        ByteBuffer buffer = parameters.toBuffer();
        boolean finite = true;
        while (buffer.hasRemaining()) {
            finite &= Float.isFinite(buffer.getFloat());
        }
        return finite;
    }

    /** Loads a slice and learns what it completes: the same whether its step is trained now or was before. */
    private void load(int slice) {
        SliceEntry entry = leased.manifest().slices().get(slice - 1);
        try (SliceStream rows = context.slices().open(entry)) {
            for (Optional<SliceRow> row = rows.next(); row.isPresent(); row = rows.next()) {
                SliceRow sample = row.get();
                data.add(sample.id().toBuffer().getLong(), sample.label(), sample.features());
            }
        } catch (IOException e) {
            throw new StoreException("slice " + entry.blob() + " cannot be read: " + e.getMessage(), e);
        }
        data.learn();
    }
}
