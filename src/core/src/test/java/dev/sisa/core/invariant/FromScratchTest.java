package dev.sisa.core.invariant;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sisa.core.bytes.Bytes;
import dev.sisa.core.data.Sample;
import dev.sisa.core.erasure.Erase;
import dev.sisa.core.model.Model;
import dev.sisa.core.port.Ports;
import dev.sisa.core.shard.CheckpointEntry;
import dev.sisa.core.shard.Manifest;
import dev.sisa.core.simulation.FoldEngine;
import dev.sisa.core.simulation.History;
import dev.sisa.core.simulation.Scene;
import dev.sisa.core.simulation.Worker;
import dev.sisa.core.training.Batch;
import dev.sisa.core.training.Checkpoint;
import dev.sisa.core.training.ConstituentSpec;
import dev.sisa.core.training.Engine;
import dev.sisa.core.training.Trainer;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** I3: unlearned equals trained from scratch without the samples, byte for byte, updater included. */
final class FromScratchTest {

    @ParameterizedTest
    @ValueSource(longs = {3_001, 3_002, 3_003, 3_004})
    void a_sound_engine_passes(long seed) {
        assertThat(lived(new FoldEngine(), seed)).isEmpty();
    }

    @Test
    void an_engine_that_resumes_without_its_updater_state_is_reported() {
        Engine forgetful = new Wrapped() {
            @Override
            public Trainer resume(ConstituentSpec constituent, Checkpoint checkpoint) {
                byte[] state = checkpoint.state().toArray();
                state[state.length - 8] = 0;
                return super.resume(constituent, new Checkpoint(checkpoint.parameters(), Bytes.owning(state)));
            }
        };

        Scene scene = new Scene(1, 3, new Worker.Algorithm(forgetful, FoldEngine::forward));
        List<Sample> samples = List.of(scene.sample(0, 1), scene.sample(0, 2), scene.sample(0, 3));
        scene.worker().ingest(samples);
        scene.worker().heal();
        scene.worker().accept(scene.ids(samples.subList(2, 3)));
        scene.worker().heal();

        assertThat(scene.differencesFrom(samples.subList(0, 2)))
                .containsExactly("shard 0: the updater state of step 3 differs");
    }

    @Test
    void an_engine_that_remembers_what_other_runs_trained_is_reported() {
        Engine leaky = new Wrapped() {
            private int batches;

            @Override
            public Trainer initial(ConstituentSpec constituent) {
                return leaking(super.initial(constituent));
            }

            @Override
            public Trainer resume(ConstituentSpec constituent, Checkpoint checkpoint) {
                return leaking(super.resume(constituent, checkpoint));
            }

            private Trainer leaking(Trainer trainer) {
                return new Trainer() {
                    @Override
                    public void fit(Batch batch, long randomKey) {
                        trainer.fit(batch, randomKey + batches++);
                    }

                    @Override
                    public Checkpoint checkpoint() {
                        return trainer.checkpoint();
                    }
                };
            }
        };

        assertThat(lived(leaky, 3_001)).anyMatch(difference -> difference.contains("the parameters of step"));
    }

    @Test
    void a_store_that_keeps_tainted_checkpoints_is_reported() {
        Scene scene = new Scene(2, 3);
        List<Sample> survivors = scene.samples(10);
        acceptOneOfSlice2(scene, survivors);
        Ports planted = RewritingStore.plant(
                scene.home().ports(), scene.model(), (_, before, after) -> keepingTainted(before, after));
        new Erase(planted, scene.model(), Long.MAX_VALUE).shard(0);

        SliceRows slices = new SliceRows(scene.home().ports(), scene.model());
        assertThat(new KeyAudit(slices, "fold/1").violations())
                .contains("shard 0: the key of checkpoint 2 does not cover its rows");
    }

    @Test
    void a_store_that_passes_tainted_checkpoints_off_as_clean_is_reported() {
        Scene scene = new Scene(2, 3);
        List<Sample> survivors = scene.samples(10);
        acceptOneOfSlice2(scene, survivors);
        Ports planted = RewritingStore.plant(
                scene.home().ports(),
                scene.model(),
                (shard, before, after) -> relabelled(scene.model(), shard, keepingTainted(before, after)));
        new Erase(planted, scene.model(), Long.MAX_VALUE).shard(0);
        scene.worker().heal();

        assertThat(scene.differencesFrom(survivors)).anyMatch(difference -> difference.startsWith("shard 0: step 2"));
    }

    /** A model is trained on the survivors and one more, who then asks to be forgotten. */
    private static void acceptOneOfSlice2(Scene scene, List<Sample> survivors) {
        Sample requested = scene.sample(0, 2);
        List<Sample> all = new ArrayList<>(survivors);
        all.add(requested);
        scene.worker().ingest(all);
        scene.worker().heal();
        scene.worker().accept(scene.ids(List.of(requested)));
    }

    private static List<String> lived(Engine engine, long seed) {
        History history = new History(seed, new Worker.Algorithm(engine, FoldEngine::forward));
        history.live();
        return history.differences(history.fresh());
    }

    private static Manifest keepingTainted(Manifest before, Manifest after) {
        return new Manifest(after.slices(), before.checkpoints());
    }

    private static Manifest relabelled(Model model, int shard, Manifest manifest) {
        List<Bytes> keys = model.chain(shard, "fold/1").keys(manifest.slices());
        List<CheckpointEntry> clean = new ArrayList<>();
        for (CheckpointEntry old : manifest.checkpoints()) {
            Bytes key = keys.get(clean.size());
            clean.add(new CheckpointEntry(key, old.parameters(), old.state(), old.visits(), old.finite()));
        }
        return new Manifest(manifest.slices(), clean);
    }

    private abstract static class Wrapped implements Engine {

        private final FoldEngine sound = new FoldEngine();

        @Override
        public String fingerprint() {
            return sound.fingerprint();
        }

        @Override
        public Trainer initial(ConstituentSpec constituent) {
            return sound.initial(constituent);
        }

        @Override
        public Trainer resume(ConstituentSpec constituent, Checkpoint checkpoint) {
            return sound.resume(constituent, checkpoint);
        }
    }
}
