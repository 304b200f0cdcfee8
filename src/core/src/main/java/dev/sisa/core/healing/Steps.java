package dev.sisa.core.healing;

import dev.sisa.core.bytes.Bytes;
import dev.sisa.core.port.StoreException;
import dev.sisa.core.run.UnwantedRunException;
import dev.sisa.core.scaling.ScaledParameters;
import dev.sisa.core.shard.Shard;
import dev.sisa.core.shard.SliceEntry;
import dev.sisa.core.shard.SliceStream;
import dev.sisa.core.slice.SliceRow;
import dev.sisa.core.training.Checkpoint;
import dev.sisa.core.training.Trainer;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The training of a run: from the last checkpoint that follows from the slices, step by step, while the checkpoints before are
 * still being written. It stops as soon as it is noticed that one of them may not be appended.
 */
final class Steps {

    /** Of a step without visits, of which nothing is stored. */
    private static final Checkpoint NOTHING = new Checkpoint(Bytes.ofText(""), Bytes.ofText(""));

    private final HealContext context;
    private final Shard leased;
    private final CheckpointWriter writer;
    private final TrainingData data;
    private final List<Integer> trained = new ArrayList<>();
    private long visits;

    /**
     * The steps of a shard.
     *
     * @param leased the shard as its run found it; the epoch of its row is the run's
     */
    Steps(HealContext context, Shard leased, CheckpointWriter writer) {
        this.context = context;
        this.leased = leased;
        this.writer = writer;
        this.data = new TrainingData(
                context.model().shape().inputs(),
                context.model().learnedInputs(),
                leased.number(),
                context.rules().scales());
    }

    /**
     * Trains the steps after {@code resume}, which is the number of checkpoints to keep. The last of them may not be written yet.
     *
     * @throws UnwantedRunException if a step may not be appended any more
     */
    void train(Resume resume) {
        List<Bytes> keys = context.chain(leased.number()).keys(leased.manifest().slices());
        for (int step = 1; step <= resume.step(); step++) {
            load(step);
        }
        for (int step = resume.step() + 1; step <= keys.size(); step++) {
            load(step);
            step(resume.trainer(), step, keys.get(step - 1));
        }
    }

    /** The steps trained so far. */
    ShardHealing healing() {
        return new ShardHealing(leased.number(), trained, visits);
    }

    private void step(Trainer trainer, int number, Bytes key) {
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
        Checkpoint checkpoint = planned == 0 ? NOTHING : trainer.checkpoint();
        ScaledParameters parameters = new ScaledParameters(data.scale(), checkpoint.parameters());
        writer.add(new TrainedStep(number, key, planned, parameters, checkpoint.state()));
        context.progress().stepFinished(shard, number);
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
            throw new StoreException("slice " + entry.blob().key() + " cannot be read: " + e.getMessage(), e);
        }
        data.learn();
    }
}
