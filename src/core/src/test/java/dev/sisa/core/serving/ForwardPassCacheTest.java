package dev.sisa.core.serving;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sisa.core.bytes.Bytes;
import dev.sisa.core.port.DamagedBlobException;
import dev.sisa.core.port.MemoryBlobStore;
import dev.sisa.core.shard.BlobKeys;
import dev.sisa.core.shard.CheckpointBlobs;
import dev.sisa.core.shard.CheckpointParts;
import dev.sisa.core.shard.NamedBlob;
import dev.sisa.core.simulation.FoldEngine;
import dev.sisa.core.simulation.Scene;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** A checkpoint that is loaded a second time was dropped in between. */
final class ForwardPassCacheTest {

    private final MemoryBlobStore store = new MemoryBlobStore();
    private final CheckpointBlobs blobs = new CheckpointBlobs(store, new Random(2));
    private final NamedBlob first = stored(1);
    private final NamedBlob second = stored(2);
    private int loads;
    private final ForwardPassCache passes = new ForwardPassCache(
            blobs,
            (shape, parameters) -> {
                loads++;
                return FoldEngine.forward(shape, parameters);
            },
            new Scene(2, 2).model());

    @Test
    void what_serves_on_is_loaded_once() {
        assertThat(passes.of(0, first)).isSameAs(passes.of(0, first)).isNotSameAs(passes.of(1, second));
        assertThat(passes.of(0, first)).isSameAs(passes.of(0, first));
        assertThat(loads).isEqualTo(2);
    }

    @Test
    void a_change_drops_what_served_before() {
        passes.of(0, first);
        passes.of(0, second);
        passes.of(0, first);

        assertThat(loads).isEqualTo(3);
    }

    @Test
    void a_shard_that_is_out_of_the_vote_leaves_nothing() {
        passes.of(0, first);
        passes.drop(0);
        passes.of(0, first);

        assertThat(loads).isEqualTo(2);
    }

    @Test
    void what_served_before_is_dropped_even_if_what_follows_cannot_be_read() {
        passes.of(0, first);
        assertThatThrownBy(() -> passes.of(0, new NamedBlob(first.key() + "x", first.name())))
                .isInstanceOf(DamagedBlobException.class);
        passes.of(0, first);

        assertThat(loads).isEqualTo(2);
    }

    private NamedBlob stored(int step) {
        CheckpointBlobs.Sealed sealed = blobs.seal(
                new CheckpointBlobs.Place(new BlobKeys("m", 0), 1, step),
                new CheckpointParts(Bytes.ofText("step " + step), Bytes.ofText("")));
        store.put(sealed.blobs());
        return sealed.parameters();
    }
}
