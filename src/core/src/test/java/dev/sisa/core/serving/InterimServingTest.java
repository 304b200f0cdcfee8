package dev.sisa.core.serving;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sisa.core.bytes.Bytes;
import dev.sisa.core.data.Sample;
import dev.sisa.core.layout.Location;
import dev.sisa.core.port.DamagedBlobException;
import dev.sisa.core.simulation.FoldEngine;
import dev.sisa.core.simulation.Scene;
import dev.sisa.core.simulation.Worker;
import dev.sisa.core.spec.Aggregation;
import dev.sisa.core.training.ForwardPass;
import dev.sisa.core.training.NetworkShape;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Against what the ensemble says after requests that are really accepted. */
final class InterimServingTest {

    private static final double[] ROWS = {1, 2, 3, 4, 5, 6, 7, 8};

    private final Scene scene = new Scene(2, 3);
    private final Sample first = scene.sample(0, 1);
    private final Sample second = scene.sample(0, 2);
    private final Sample third = scene.sample(0, 3);
    private final Sample other = scene.sample(1, 2);
    private int evaluated;

    @BeforeEach
    void train() {
        scene.worker().ingest(List.of(first, second, third, scene.sample(1, 1), other));
        scene.worker().heal();
    }

    @Test
    void without_requests_it_says_what_the_ensemble_says() {
        assertLooksLikeTheEnsemble(meanwhile(), List.of(), 0, 0);
    }

    @Test
    void the_earliest_slice_of_a_shard_says_where_it_is_rolled_back_to() {
        InterimServing interimServing = meanwhile();
        scene.worker().accept(scene.ids(List.of(third, second, other)));
        assertLooksLikeTheEnsemble(interimServing, List.of(place(0, 3), place(0, 2), place(1, 2)), 2, 0);
    }

    @Test
    void a_constituent_that_is_asked_for_from_its_first_slice_is_out() {
        InterimServing interimServing = meanwhile();
        scene.worker().accept(scene.ids(List.of(first)));
        assertLooksLikeTheEnsemble(interimServing, List.of(place(0, 1)), 0, 1);
    }

    @Test
    void what_the_quorum_refuses_is_refused() {
        InterimServing interimServing = meanwhile();
        assertThat(results(interimServing, List.of(place(0, 2), place(1, 2)), 0.5))
                .containsOnly(new PredictionResult.Refused(new PredictionResult.Refusal.BelowQuorum(0, 1)));
        assertThat(results(interimServing, List.of(place(0, 2)), 0.5))
                .hasOnlyElementsOfType(PredictionResult.Answered.class);
        assertThat(results(interimServing, List.of(place(0, 1), place(1, 1)), 0))
                .containsOnly(new PredictionResult.Refused(new PredictionResult.Refusal.NoVoters()));
    }

    @Test
    void a_constituent_that_is_out_already_does_not_go_out_again() {
        scene.worker().accept(scene.ids(List.of(first)));
        assertThat(meanwhile().under(List.of(place(0, 1))).out()).isZero();
    }

    @Test
    void each_step_is_evaluated_once() {
        InterimServing interimServing = meanwhile();
        for (int trial = 0; trial < 3; trial++) {
            results(interimServing, List.of(place(0, 2)), 0);
            results(interimServing, List.of(), 0);
        }
        assertThat(evaluated).isEqualTo(3);
    }

    @Test
    void samples_are_counted_by_shard_and_slice() {
        assertThat(meanwhile().samples()).containsExactly(List.of(1L, 1L, 1L), List.of(1L, 1L, 0L));
    }

    @Test
    void parameters_that_are_gone_are_a_fault() {
        scene.home()
                .ports()
                .blobs()
                .delete(List.of(scene.shard(0)
                        .manifest()
                        .checkpoints()
                        .get(2)
                        .parameters()
                        .key()));
        assertThatThrownBy(() -> meanwhile().under(List.of())).isInstanceOf(DamagedBlobException.class);
    }

    private InterimServing meanwhile() {
        Worker.Algorithm counting = new Worker.Algorithm(new FoldEngine(), this::counted);
        return new InterimServing(scene.home().installation(scene.home().ports(), counting), scene.model(), ROWS);
    }

    private ForwardPass counted(NetworkShape shape, Bytes parameters) {
        ForwardPass forward = FoldEngine.forward(shape, parameters);
        return (features, rows) -> {
            evaluated++;
            return forward.probabilities(features, rows);
        };
    }

    private void assertLooksLikeTheEnsemble(
            InterimServing interimServing, List<Location> asked, int rolledBack, int out) {
        InterimServing.Snapshot snapshot = interimServing.under(asked);
        assertThat(snapshot.rolledBack()).isEqualTo(rolledBack);
        assertThat(snapshot.out()).isEqualTo(out);
        for (Aggregation aggregation : Aggregation.values()) {
            for (double quorum : new double[] {0, 0.5, 1}) {
                AnswerRules rules = new AnswerRules(quorum, false);
                assertThat(interimServing.results(snapshot, aggregation, rules))
                        .isEqualTo(scene.worker().ensemble().results(aggregation, rules, ROWS, 2));
            }
        }
    }

    private static List<PredictionResult> results(InterimServing interimServing, List<Location> asked, double quorum) {
        return interimServing.results(
                interimServing.under(asked), Aggregation.MAJORITY, new AnswerRules(quorum, false));
    }

    private static Location place(int shard, int slice) {
        return new Location(shard, slice, 0);
    }
}
