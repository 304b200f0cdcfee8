package dev.sisa.core.erasure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sisa.core.acceptance.AcceptRequest;
import dev.sisa.core.acceptance.AcceptResult;
import dev.sisa.core.acceptance.AcceptanceTerms;
import dev.sisa.core.acceptance.AcceptedRequest;
import dev.sisa.core.acceptance.DeletionDemand;
import dev.sisa.core.data.Sample;
import dev.sisa.core.port.Fault;
import dev.sisa.core.port.Faults;
import dev.sisa.core.port.Item;
import dev.sisa.core.port.Ports;
import dev.sisa.core.port.SimulatedCrash;
import dev.sisa.core.port.Table;
import dev.sisa.core.request.Outcome;
import dev.sisa.core.request.RequestRows;
import dev.sisa.core.request.RequestState;
import dev.sisa.core.simulation.Scene;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A model at work: healed samples, one forgotten, one pending, a subject forgotten and one that is not. */
final class ModelDeletionTest {

    private static Scene scene() {
        Scene scene = new Scene(2, 3);
        List<Sample> samples = new ArrayList<>(scene.samples(12));
        samples.add(scene.sampleOf("ann"));
        samples.add(scene.sampleOf("bob"));
        scene.worker().ingest(samples);
        scene.worker().accept(scene.ids(samples.subList(0, 1)));
        scene.worker().acceptSubject("ann");
        scene.worker().heal();
        scene.worker().accept(scene.ids(samples.subList(1, 2)));
        return scene;
    }

    private static void delete(Scene scene, Ports ports) {
        new ModelDeletion(
                        scene.home().installation().with(ports),
                        scene.model().name(),
                        scene.model().spec())
                .delete();
    }

    private static void requireGone(Scene scene) {
        assertThat(scene.home().blobs()).isEmpty();
        assertThat(scene.home().keyStore().keys("m")).isEmpty();
        assertThat(scene.home().catalog(scene.home().ports()).names()).isEmpty();
        for (Item item : scene.home().items()) {
            boolean tombstone = item.key().table() == Table.POINTS
                    ? item.attributes().whole("st") >= 2
                    : item.key().sort().equals("TOMB");
            boolean proof = item.key().partition().matches("RQ#.*|M#m#R[CL]");
            assertThat(tombstone || proof).as("what is left: " + item.key()).isTrue();
        }
    }

    @Test
    void nothing_but_tombstones_requests_and_receipts_stays() {
        Scene scene = scene();
        delete(scene, scene.home().ports());

        requireGone(scene);
        assertThat(scene.home().items()).anyMatch(item -> item.key().table() == Table.POINTS);
    }

    @Test
    void a_deletion_that_is_killed_at_any_write_is_completed_by_the_next() {
        int write = 0;
        boolean killed = true;
        while (killed) {
            write++;
            Scene scene = scene();
            Faults faults = Faults.at(write, write % 2 == 0 ? Fault.CRASH_BEFORE : Fault.CRASH_AFTER);
            killed = dies(scene, faults);
            delete(scene, scene.home().ports());
            requireGone(scene);
        }
        assertThat(write).as("writes of a deletion").isGreaterThan(20);
    }

    @Test
    void a_model_of_the_same_name_starts_anew() {
        Scene scene = scene();
        delete(scene, scene.home().ports());
        List<Sample> others = scene.samples(8);
        scene.worker().ingest(others);
        scene.worker().heal();

        assertThat(scene.differencesFrom(others)).isEmpty();
    }

    @Test
    void who_was_asked_for_stays_out_of_a_model_that_takes_the_place_of_a_deleted_one() {
        Scene scene = new Scene(1, 2);
        List<Sample> samples = scene.samples(6);
        scene.worker().ingest(samples);
        DeletionDemand deletionDemand =
                new DeletionDemand("tenant", Optional.of("key"), scene.ids(samples.subList(0, 1)), List.of());
        var _ = receive(scene, deletionDemand);
        delete(scene, scene.home().ports());

        assertThat(scene.worker().ingest(samples).keptOut()).isEqualTo(1);
        AcceptedRequest again = receive(scene, deletionDemand);
        scene.worker().heal();
        assertThat(again.outcomes()).containsExactly(Outcome.ALREADY_ERASED);
        assertThat(new RequestRows(scene.home().ports().control())
                        .find(again.request().id()))
                .hasValueSatisfying(request -> assertThat(request.state()).isEqualTo(new RequestState.Completed()));
        assertThat(scene.differencesFrom(samples.subList(1, 6))).isEmpty();
    }

    private static AcceptedRequest receive(Scene scene, DeletionDemand deletionDemand) {
        AcceptanceTerms acceptanceTerms =
                new AcceptanceTerms("P30D", received -> received.plus(Duration.ofDays(30)), Long.MAX_VALUE, false);
        return ((AcceptResult.Accepted)
                        new AcceptRequest(scene.home().ports(), scene.model(), acceptanceTerms).receive(deletionDemand))
                .acceptedRequest();
    }

    private static boolean dies(Scene scene, Faults faults) {
        try {
            delete(scene, scene.home().ports(faults));
            return false;
        } catch (SimulatedCrash _) {
            return true;
        }
    }
}
