package dev.sisa.core.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sisa.core.data.Sample;
import dev.sisa.core.port.Fault;
import dev.sisa.core.port.Faults;
import dev.sisa.core.port.SimulatedCrash;
import dev.sisa.core.port.StoreException;
import dev.sisa.core.simulation.Samples;
import dev.sisa.core.simulation.Scene;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A forgotten person comes back only with a new consent, and only once erased to the end. */
final class ConsentTest {

    private final Scene scene = new Scene(2, 2);
    private final List<Sample> others = scene.samples(6);
    private final Sample single = scene.sample(0, 1);
    private final Sample hers = scene.sampleOf("ann");
    private final Sample alsoHers = scene.sampleOf("ann");
    private final List<Sample> all = new ArrayList<>(others);

    ConsentTest() {
        all.addAll(List.of(single, hers, alsoHers));
        scene.worker().ingest(all);
        scene.worker().heal();
        scene.worker().accept(scene.ids(List.of(single)));
        scene.worker().acceptSubject("ann");
    }

    @Test
    void who_agreed_anew_is_trained_on_again_as_if_nothing_had_been() {
        scene.worker().heal();
        assertThat(scene.worker().ingest(all).keptOut()).isEqualTo(3);

        assertThat(scene.worker().ingestWithConsent(all).added()).isEqualTo(3);
        scene.worker().heal();
        assertThat(scene.differencesFrom(all)).isEmpty();
        assertThat(scene.home().items())
                .anyMatch(item -> item.key().partition().equals("M#m#CN")
                        && item.attributes().text("ref").equals("letter 12"));
    }

    @Test
    void no_person_comes_back_before_all_is_erased() {
        assertThatThrownBy(() -> scene.worker().ingestWithConsent(all))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("not erased yet");
        scene.worker().heal();
        assertThat(scene.differencesFrom(others)).isEmpty();
    }

    @Test
    void a_consent_that_is_refused_leaves_no_open_import() {
        assertThatThrownBy(() -> scene.worker().ingestWithConsent(all)).isInstanceOf(StoreException.class);

        assertThat(new OpenImports(scene.home().ports(), "m").files()).isEmpty();
    }

    @Test
    void two_consents_of_one_moment_are_both_noted() {
        scene.worker().heal();
        consent("letter 1");
        consent("letter 2");

        assertThat(scene.home().items().stream()
                        .filter(item -> item.key().partition().equals("M#m#CN"))
                        .map(item -> item.attributes().text("ref")))
                .containsExactlyInAnyOrder("letter 1", "letter 2");
    }

    private void consent(String reference) {
        var _ = new Ingest(scene.home().ports(), scene.model(), IngestProgress.NONE)
                .withConsent(reference)
                .from(reference, new Samples(List.of(single)), () -> {});
    }

    @Test
    void a_consent_is_for_the_samples_of_the_file_only() {
        scene.worker().heal();
        assertThat(scene.worker().ingestWithConsent(List.of(hers)).added()).isEqualTo(1);

        assertThat(scene.worker().ingest(List.of(single)).keptOut()).isEqualTo(1);
        scene.worker().heal();
        List<Sample> now = new ArrayList<>(others);
        now.add(hers);
        assertThat(scene.differencesFrom(now)).isEmpty();
    }

    @Test
    void who_came_back_can_be_forgotten_again() {
        scene.worker().heal();
        scene.worker().ingestWithConsent(all);
        scene.worker().heal();
        scene.worker().accept(scene.ids(List.of(single)));
        scene.worker().acceptSubject("ann");
        scene.worker().heal();

        assertThat(scene.differencesFrom(others)).isEmpty();
        assertThat(scene.leftovers(List.of(single, hers, alsoHers))).isEmpty();
        assertThat(scene.worker().ingest(all).keptOut()).isEqualTo(3);
    }

    @Test
    void killed_at_any_write_it_is_completed_by_the_next() {
        scene.worker().heal();
        int write = 1;
        boolean killed = true;
        while (killed) {
            Faults faults = Faults.at(write, write % 2 == 0 ? Fault.CRASH_BEFORE : Fault.CRASH_AFTER);
            killed = dies(faults);
            write++;
        }
        scene.worker().heal();
        assertThat(scene.differencesFrom(all)).isEmpty();
    }

    private boolean dies(Faults faults) {
        try {
            scene.worker(scene.home().ports(faults)).ingestWithConsent(all);
            return false;
        } catch (SimulatedCrash _) {
            return true;
        }
    }
}
