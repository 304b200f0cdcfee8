package dev.sisa.core.serving;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sisa.core.port.BlobStore;
import dev.sisa.core.port.NewBlob;
import dev.sisa.core.port.Page;
import dev.sisa.core.port.Ports;
import dev.sisa.core.simulation.Scene;
import java.io.InputStream;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;
import org.junit.jupiter.api.Test;

final class ColdLoadTest {

    private static final int SHARDS = 6;

    /** Read one after the other, the first blob would wait for the others for ever. */
    @Test
    void parameters_of_all_shards_are_opened_together_if_the_store_serves_so_many() {
        Scene scene = new Scene(SHARDS, 1);
        scene.worker().ingest(scene.samples(60));
        scene.worker().heal();
        Ports home = scene.home().ports();
        ServingEnsemble together = scene.worker(home.with(new Meeting(home.blobs(), new CyclicBarrier(SHARDS))))
                .ensemble();

        assertThat(together.voters()).isEqualTo(SHARDS);
        assertThat(together.states()).isEqualTo(scene.worker().ensemble().states());
    }

    /** Its blobs open once all callers have come. */
    private record Meeting(BlobStore inner, CyclicBarrier callers) implements BlobStore {

        @Override
        public List<String> neverCovered() {
            return inner.neverCovered();
        }

        @Override
        public int together() {
            return SHARDS;
        }

        @Override
        public Optional<InputStream> open(String key) {
            try {
                callers.await();
            } catch (InterruptedException | BrokenBarrierException e) {
                throw new AssertionError(e);
            }
            return inner.open(key);
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
}
