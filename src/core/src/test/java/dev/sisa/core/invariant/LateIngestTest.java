package dev.sisa.core.invariant;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sisa.core.bytes.Bytes;
import dev.sisa.core.data.Sample;
import dev.sisa.core.port.CommitResult;
import dev.sisa.core.port.Condition;
import dev.sisa.core.port.Item;
import dev.sisa.core.port.Ports;
import dev.sisa.core.port.Table;
import dev.sisa.core.port.Transaction;
import dev.sisa.core.port.Write;
import dev.sisa.core.simulation.Scene;
import dev.sisa.core.slice.SliceRow;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** I12: nobody who was forgotten comes back by a late import. */
final class LateIngestTest {

    private final Scene scene = new Scene(2, 2);
    private final Sample known = scene.sample(0, 1);
    private final Sample stranger = scene.sample(0, 2);
    private final Sample early = scene.sampleOf("ann");
    private final Sample late = scene.sampleOf("ann");
    private final List<Sample> others = scene.samples(6);
    private final List<Sample> forgotten = List.of(known, stranger, early, late);

    @BeforeEach
    void forget() {
        List<Sample> first = new ArrayList<>(others);
        first.addAll(List.of(known, early));
        scene.worker().ingest(first);
        scene.worker().accept(scene.ids(List.of(known, stranger)));
        scene.worker().acceptSubject("ann");
    }

    @Test
    void known_and_unknown_samples_and_subjects_stay_out_once_erased() {
        scene.worker().heal();

        assertThat(scene.worker().ingest(forgotten).keptOut()).isEqualTo(4);
        scene.worker().heal();
        assertThat(resurrected()).isEmpty();
        assertThat(scene.differencesFrom(others)).isEmpty();
    }

    @Test
    void they_stay_out_while_they_are_pending() {
        assertThat(scene.worker().ingest(forgotten).keptOut()).isEqualTo(4);
        scene.worker().heal();

        assertThat(resurrected()).isEmpty();
        assertThat(scene.differencesFrom(others)).isEmpty();
    }

    @Test
    void a_store_that_loses_tombstones_is_reported() {
        scene.worker().heal();
        lateThrough(
                item -> item.key().table() == Table.POINTS && item.attributes().whole("st") >= 2);

        assertThat(resurrected()).containsExactlyInAnyOrderElementsOf(scene.hashes(List.of(known, stranger)));
    }

    @Test
    void a_store_that_loses_tombstones_of_subjects_is_reported() {
        scene.worker().heal();
        lateThrough(item -> item.key().sort().equals("TOMB"));

        assertThat(resurrected()).containsExactlyElementsOf(scene.hashes(List.of(late)));
    }

    private void lateThrough(Predicate<Item> lost) {
        Ports ports = scene.home().ports();
        scene.home().items().stream().filter(lost).forEach(item -> {
            CommitResult _ =
                    ports.control().commit(Transaction.of(new Write.Delete(item.key(), new Condition.Always())));
        });
        scene.worker().ingest(forgotten);
    }

    /** Hashes of forgotten samples that lie in a slice. */
    private List<Bytes> resurrected() {
        SliceRows slices = new SliceRows(scene.home().ports(), scene.model());
        List<Bytes> resurrected = new ArrayList<>();
        for (int shard = 0; shard < 2; shard++) {
            slices.shard(shard).manifest().slices().forEach(entry -> slices.read(entry).stream()
                    .map(SliceRow::id)
                    .filter(scene.hashes(forgotten)::contains)
                    .forEach(resurrected::add));
        }
        return resurrected;
    }
}
