package dev.sisa.core.verification;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sisa.core.data.Sample;
import dev.sisa.core.scaling.LearnedScale;
import dev.sisa.core.scaling.ScaledParameters;
import dev.sisa.core.shard.CheckpointBlobs;
import dev.sisa.core.shard.CheckpointEntry;
import dev.sisa.core.shard.CheckpointParts;
import dev.sisa.core.simulation.Scene;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Replay of a model that learned its scales, and learned them anew after a request. */
final class LearnedReplayTest {

    private static final int STEP = 2;

    private final Scene scene = Scene.learned(2, 3);
    private final ReplayScene receipts = new ReplayScene(scene);

    LearnedReplayTest() {
        List<Sample> samples = new ArrayList<>();
        for (int shard = 0; shard < 2; shard++) {
            for (int slice = 1; slice <= 3; slice++) {
                samples.addAll(samples(shard, slice));
            }
        }
        scene.worker().ingest(samples);
        scene.worker().heal();
        scene.worker().accept(scene.ids(samples.subList(0, 5)));
        scene.worker().heal();
        receipts.request();
    }

    @Test
    void training_again_learns_the_scales_that_the_receipt_names() {
        assertThat(parameters(0).scale().unlearned()).isEmpty();
        assertThat(receipts.replay(receipts.addendum(true))).hasSize(2).allMatch(ReplayResult.Equal.class::isInstance);
    }

    @Test
    void parameters_behind_another_scale_are_told() {
        ScaledParameters trained = parameters(0);
        LearnedScale foreign = parameters(1).scale();
        assertThat(foreign.toBytes()).isNotEqualTo(trained.scale().toBytes());

        CheckpointEntry entry = entry(0);
        CheckpointBlobs.Place elsewhere =
                new CheckpointBlobs.Place(scene.model().blobs(0), scene.row(0).epoch(), 99);
        CheckpointBlobs.Sealed planted = blobs().seal(
                        elsewhere,
                        new CheckpointParts(
                                new ScaledParameters(foreign, trained.engine()).join(),
                                blobs().read(entry).state()));
        scene.home().ports().blobs().put(planted.blobs());
        scene.tamper(
                0,
                manifest -> manifest.withCheckpoint(
                        STEP,
                        new CheckpointEntry(entry.key(), planted.parameters(), entry.state(), entry.visits(), true)));

        assertThat(receipts.replay(receipts.addendum(true)).getFirst())
                .isEqualTo(new ReplayResult.Different(
                        0,
                        "step 2: " + planted.parameters().key() + " does not hold the parameters that training gives"));
    }

    private List<Sample> samples(int shard, int slice) {
        return IntStream.range(0, 15)
                .mapToObj(i -> scene.sample(shard, slice, 1.7e12 + (shard * 30 + i) * 1e9, i - 10, i * 0.1, 0, i % 4))
                .toList();
    }

    private ScaledParameters parameters(int shard) {
        return ScaledParameters.split(
                scene.model().learnedInputs(), blobs().parameters(entry(shard).parameters()));
    }

    private CheckpointEntry entry(int shard) {
        return scene.shard(shard).manifest().checkpoints().get(STEP - 1);
    }

    private CheckpointBlobs blobs() {
        return new CheckpointBlobs(
                scene.home().ports().blobs(), scene.home().ports().random());
    }
}
