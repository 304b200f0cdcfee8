package dev.sisa.dl4j;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sisa.core.healing.ShardHealing;
import dev.sisa.core.model.Model;
import dev.sisa.core.model.ModelSpec;
import dev.sisa.core.simulation.History;
import dev.sisa.core.simulation.LearnedWorld;
import dev.sisa.core.simulation.MemoryHome;
import dev.sisa.core.simulation.Strength;
import dev.sisa.core.simulation.Worker;
import dev.sisa.core.simulation.World;
import dev.sisa.core.spec.Activation;
import dev.sisa.core.spec.ClassWeights;
import dev.sisa.core.spec.ConvolutionLayer;
import dev.sisa.core.spec.Form;
import dev.sisa.core.spec.LayerSpec;
import dev.sisa.core.spec.NetworkSpec;
import dev.sisa.core.spec.NormalisationLayer;
import dev.sisa.core.spec.Padding;
import dev.sisa.core.spec.PoolingLayer;
import dev.sisa.core.spec.TrainingSpec;
import dev.sisa.core.spec.Window;
import dev.sisa.core.training.Checkpoint;
import dev.sisa.core.training.ConstituentSpec;
import dev.sisa.core.training.Engine;
import dev.sisa.core.training.Trainer;
import dev.sisa.core.verification.Comparison;
import dev.sisa.core.verification.ShardComparison;
import dev.sisa.nn.PortableEngine;
import dev.sisa.nn.PortableForwardPass;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Random lives of models that Deeplearning4j trains: each ends on the bytes of a home that only saw the survivors. */
@OnSupportedPlatform
final class HistoryTest {

    private static final int MOST_FORGETFUL = 20;
    private static final Worker.Algorithm DL4J = algorithm(Constituents.engine());

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void any_history_ends_where_the_survivors_alone_would(boolean images) {
        Strength.DL4J_LIVES.live(getClass(), seed -> live(seed, images));
    }

    private static void live(long seed, boolean images) {
        History history = new History(seed, world(seed, images), DL4J);
        history.live();
        assertThat(history.differences(history.fresh())).as(history.trace()).isEmpty();
    }

    @Test
    void one_with_learned_scales_does_too() {
        History history = new History(7, LearnedWorld.random(7), DL4J);
        history.live();
        assertThat(history.differences(history.fresh())).as(history.trace()).isEmpty();
    }

    @Test
    void one_with_balanced_classes_does_too() {
        World plain = World.random(9);
        TrainingSpec training = plain.model().spec().training().with(new ClassWeights.Balanced());
        ModelSpec spec = new ModelSpec(plain.model().spec().schema(), training);
        World balanced = new World(new Model("m", spec, plain.model().keys()), plain.population());
        History history = new History(9, balanced, DL4J);
        history.live();
        assertThat(history.differences(history.fresh())).as(history.trace()).isEmpty();
    }

    @Test
    void an_engine_that_forgets_its_updater_state_does_not() {
        Engine forgetful = new Forgetful(Constituents.engine());
        assertThat(IntStream.range(0, MOST_FORGETFUL).anyMatch(seed -> {
                    History history = new History(seed, world(seed, false), algorithm(forgetful));
                    history.live();
                    return !history.differences(history.fresh()).isEmpty();
                }))
                .isTrue();
    }

    @Test
    void checkpoints_of_another_engine_are_healed_from_step_one() {
        History history = new History(1, world(1, false), algorithm(new PortableEngine()));
        history.live();
        Model model = history.world().model();
        List<ShardHealing> healed = new Worker(history.home(), history.home().ports(), model, DL4J).heal();
        assertThat(healed).hasSize(model.shards()).allSatisfy(shard -> assertThat(shard.steps())
                .isEqualTo(IntStream.rangeClosed(1, model.slices()).boxed().toList()));

        MemoryHome fresh = new MemoryHome(2);
        Worker worker = new Worker(fresh, fresh.ports(), model, DL4J);
        worker.ingest(history.survivors());
        worker.heal();
        assertThat(new Comparison(history.home().ports(), fresh.ports(), model).shards())
                .allMatch(ShardComparison::equal);
    }

    private static World world(long seed, boolean images) {
        return images ? World.random(seed, 16, HistoryTest::convolutional) : World.random(seed);
    }

    private static NetworkSpec convolutional(NetworkSpec dense) {
        List<LayerSpec> layers = new ArrayList<>(List.of(
                new ConvolutionLayer(3, new Window(2, 2, 1), Padding.SAME, Activation.RELU),
                new PoolingLayer(PoolingLayer.Pooling.MAX, new Window(2, 2, 2)),
                new NormalisationLayer(0.9, 1e-5)));
        layers.addAll(dense.hidden());
        return new NetworkSpec(new Form.Image(4, 4, 1), layers);
    }

    private static Worker.Algorithm algorithm(Engine engine) {
        return new Worker.Algorithm(engine, PortableForwardPass::of);
    }

    /** Resumes with the updater's arrays and counters at 0. */
    private record Forgetful(Engine engine) implements Engine {

        @Override
        public String fingerprint() {
            return engine.fingerprint();
        }

        @Override
        public Trainer initial(ConstituentSpec constituent) {
            return engine.initial(constituent);
        }

        @Override
        public Trainer resume(ConstituentSpec constituent, Checkpoint checkpoint) {
            return Dl4jTrainer.of(constituent, checkpoint.parameters(), StateBlob.INITIAL);
        }
    }
}
