package dev.sisa.core.serving;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sisa.core.bytes.Bytes;
import dev.sisa.core.data.Sample;
import dev.sisa.core.shard.CheckpointEntry;
import dev.sisa.core.shard.Manifest;
import dev.sisa.core.shard.NamedBlob;
import dev.sisa.core.simulation.Scene;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Which constituents vote, and the reason of each that does not. */
final class ConstituentStateTest {

    private final Scene scene = new Scene(2, 3);
    private final Sample first = scene.sample(0, 1);
    private final Sample second = scene.sample(0, 2);

    ConstituentStateTest() {
        scene.worker().ingest(List.of(first, second, scene.sample(0, 3)));
        scene.worker().heal();
    }

    @Test
    void one_that_answers_from_its_last_step_lacks_nothing() {
        assertState(states().getFirst(), 3, true);
        assertThat(voters().voting()).isEqualTo(1);
        assertThat(voters().silent()).isFalse();
    }

    @Test
    void one_without_samples_says_so_and_silences_no_model() {
        assertState(states().getLast(), 0, true, Shortfall.NO_SAMPLES);
        assertThat(voters().empty()).isFalse();
        assertThat(new Voters(List.of(states().getLast())).empty()).isTrue();
        assertThat(new Voters(List.of(states().getLast())).silent()).isFalse();
    }

    @Test
    void a_request_rolls_it_back_until_it_is_healed() {
        scene.worker().accept(scene.ids(List.of(second)));
        assertState(states().getFirst(), 1, false, Shortfall.ROLLED_BACK);
        scene.worker().accept(scene.ids(List.of(first)));
        assertState(states().getFirst(), 0, false, Shortfall.ROLLED_BACK);
        assertThat(voters().voting()).isZero();
        assertThat(voters().silent()).as("healing brings it back").isFalse();
    }

    @Test
    void new_samples_of_an_empty_shard_are_still_to_be_trained() {
        scene.worker().ingest(List.of(scene.sample(1, 1)));
        assertState(states().getLast(), 0, false, Shortfall.NOT_TRAINED);
    }

    @Test
    void parameters_that_are_not_finite_are_told_from_steps_that_are_missing() {
        assertState(with(sound(), overflown(), overflown()), 1, true, Shortfall.NOT_FINITE);
        assertState(with(overflown(), overflown(), overflown()), 0, true, Shortfall.NOT_FINITE);
        assertState(with(sound(), sound()), 2, false, Shortfall.NOT_TRAINED);
        assertThat(new Voters(List.of(with(overflown(), overflown(), overflown()), states().getLast())).silent())
                .isTrue();
    }

    @Test
    void samples_too_few_for_a_visit_are_no_fault_of_training() {
        CheckpointEntry untrained = CheckpointEntry.untrained(key());
        assertState(with(untrained, untrained, untrained), 0, true, Shortfall.NO_VISITS);
        assertState(with(untrained, sound(), sound()), 3, true);
    }

    @Test
    void damage_is_seen_where_blobs_are_read() {
        scene.home()
                .ports()
                .blobs()
                .delete(List.of(scene.shard(0)
                        .manifest()
                        .checkpoints()
                        .getLast()
                        .parameters()
                        .key()));
        assertState(states().getFirst(), 2, false, Shortfall.DAMAGED);
        assertState(ConstituentState.of(scene.shard(0), true), 3, true);
    }

    private Voters voters() {
        return scene.worker().ensemble().states();
    }

    private List<ConstituentState> states() {
        return voters().states();
    }

    /** The state of shard 0 with these checkpoints. */
    private ConstituentState with(CheckpointEntry... entries) {
        scene.tamper(0, manifest -> new Manifest(manifest.slices(), List.of(entries)));
        return ConstituentState.of(scene.shard(0), entries.length == 3);
    }

    private static void assertState(ConstituentState state, int step, boolean complete, Shortfall... shortfall) {
        assertThat(state.step()).isEqualTo(step);
        assertThat(state.votes()).isEqualTo(step > 0);
        assertThat(state.complete()).isEqualTo(complete);
        assertThat(state.shortfall().stream()).containsExactly(shortfall);
    }

    private static CheckpointEntry sound() {
        return new CheckpointEntry(key(), new NamedBlob("p", "n"), NamedBlob.NONE, 3, true);
    }

    private static CheckpointEntry overflown() {
        return new CheckpointEntry(key(), new NamedBlob("p", "n"), NamedBlob.NONE, 3, false);
    }

    private static Bytes key() {
        return Bytes.ofText("key");
    }
}
