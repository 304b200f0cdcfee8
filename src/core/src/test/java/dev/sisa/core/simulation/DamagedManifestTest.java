package dev.sisa.core.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sisa.core.data.Sample;
import dev.sisa.core.port.BlobStore;
import dev.sisa.core.port.NewBlob;
import dev.sisa.core.port.Page;
import dev.sisa.core.port.Ports;
import dev.sisa.core.serving.Shortfall;
import dev.sisa.core.shard.NamedBlob;
import java.io.InputStream;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A manifest that is lost under an unchanged row takes its shard out of the vote, and blocks no request. */
final class DamagedManifestTest {

    private final Scene scene = new Scene(2, 2);
    private final List<Sample> samples = scene.samples(12);

    @BeforeEach
    void train() {
        scene.worker().ingest(samples);
        scene.worker().heal();
    }

    @Test
    void its_shard_does_not_vote_and_the_others_do() {
        damage(0);

        assertThat(scene.worker().ensemble().voters()).isEqualTo(1);
        assertThat(scene.worker().ensemble().incomplete()).isEqualTo(1);
        assertThat(scene.worker().ensemble().states().states().getFirst().shortfall())
                .contains(Shortfall.DAMAGED);
    }

    @Test
    void requests_are_accepted_and_the_other_shards_erased_while_the_fault_is_reported() {
        damage(0);
        scene.worker().accept(scene.ids(samples));

        assertThat(scene.worker().reconcile().faults()).singleElement().satisfies(fault -> assertThat(fault.message())
                .contains("manifest", "is missing"));
        assertThat(scene.row(0).pending().isEmpty()).isFalse();
        assertThat(scene.row(1).pending().isEmpty()).isTrue();
    }

    @Test
    void a_manifest_that_goes_with_a_change_of_its_row_is_no_damage() {
        Ports home = scene.home().ports();
        Overtaken overtaken = new Overtaken(home.blobs(), () -> {
            scene.worker().accept(scene.ids(samples));
            scene.worker().heal();
        });
        Ports slow = home.with(overtaken);

        assertThat(scene.model().shardsIn(slow).read(0).manifest().samples()).isZero();
        assertThat(overtaken.missed).as("the manifest was gone").isTrue();
    }

    /** Lets something happen before the first blob is opened. */
    private static final class Overtaken implements BlobStore {

        private final BlobStore inner;
        private final Runnable meanwhile;
        private boolean happened;
        private boolean missed;

        Overtaken(BlobStore inner, Runnable meanwhile) {
            this.inner = inner;
            this.meanwhile = meanwhile;
        }

        @Override
        public List<String> neverCovered() {
            return inner.neverCovered();
        }

        @Override
        public Optional<InputStream> open(String key) {
            if (!happened) {
                happened = true;
                meanwhile.run();
            }
            Optional<InputStream> found = inner.open(key);
            missed |= found.isEmpty();
            return found;
        }

        @Override
        public void put(Collection<NewBlob> blobs) {
            inner.put(blobs);
        }

        @Override
        public void delete(Collection<String> keys) {
            inner.delete(keys);
        }

        @Override
        public Page<String> list(String prefix, String after, int limit) {
            return inner.list(prefix, after, limit);
        }
    }

    private void damage(int shard) {
        String root = scene.shard(shard).named().stream()
                .map(NamedBlob::key)
                .filter(key -> key.endsWith(".root"))
                .findFirst()
                .orElseThrow();
        scene.home().ports().blobs().delete(List.of(root));
    }
}
