package dev.sisa.core.scaling;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sisa.core.bytes.Bytes;
import dev.sisa.core.port.BlobContent;
import dev.sisa.core.port.MemoryBlobStore;
import dev.sisa.core.schema.LearnedInput;
import dev.sisa.core.shard.BlobKeys;
import dev.sisa.core.shard.CheckpointBlobs;
import dev.sisa.core.shard.CheckpointEntry;
import dev.sisa.core.shard.CheckpointParts;
import dev.sisa.core.shard.NamedBlob;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

/**
 * The blob and its name were made in Python from the documentation of {@link LearnedScale}, not by the writer: one input of mean
 * 37.5 and deviation 16, one that is not learned, then the bytes of an engine, and an
 * updater state.
 */
final class ScaleGoldenTest {

    private static final List<LearnedInput> INPUTS = List.of(
            new LearnedInput(0, false, OptionalDouble.empty()), new LearnedInput(2, false, OptionalDouble.empty()));
    private static final Bytes SALT = Bytes.ofHex("000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f");
    private static final String NAME = "6b9d5de86ac5f9a220e0b353fba4463bd7a98f938198bb6e82b8b31250e886ad";
    private static final NamedBlob BLOB = new NamedBlob("ckpt/m=m/s=0/e=1/2.params", NAME);
    private static final Bytes ENGINE = Bytes.ofText("engine");
    private static final Bytes STATE = Bytes.ofText("state");

    private final MemoryBlobStore store = new MemoryBlobStore();
    private final CheckpointBlobs blobs = new CheckpointBlobs(store, new Salts());

    /** Draws the salt of the golden blob. */
    private static final class Salts implements RandomGenerator {
        @Override
        public long nextLong() {
            throw new UnsupportedOperationException();
        }

        @Override
        public void nextBytes(byte[] bytes) {
            SALT.toBuffer().get(bytes);
        }
    }

    @Test
    void version_2_is_read() throws IOException {
        store.put(BLOB.key(), BlobContent.of(golden()));
        CheckpointParts parts = blobs.read(new CheckpointEntry(ENGINE, BLOB, NamedBlob.NONE, 1, true));
        ScaledParameters read = ScaledParameters.split(INPUTS, parts.parameters());

        assertThat(read.scale().unlearned()).containsExactly(1);
        assertThat(read.scale().input(0, 37.5)).isZero();
        assertThat(read.scale().input(0, 53.5)).isEqualTo(1);
        assertThat(read.engine()).isEqualTo(ENGINE);
        assertThat(parts.state()).isEqualTo(STATE);
    }

    @Test
    void version_2_is_written() throws IOException {
        LearnedScale scale = LearnedScale.none(INPUTS)
                .learn(0, 0, new double[0], (_, _, _) -> Optional.of(new ColumnScale(37.5, 16)));
        Bytes joined = new ScaledParameters(scale, ENGINE).join();

        CheckpointBlobs.Sealed sealed =
                blobs.seal(new CheckpointBlobs.Place(new BlobKeys("m", 0), 1, 2), new CheckpointParts(joined, STATE));
        store.put(sealed.blobs());

        assertThat(sealed.parameters()).isEqualTo(BLOB);
        assertThat(store.contents()).containsExactly(Map.entry(BLOB.key(), golden()));
    }

    private static Bytes golden() throws IOException {
        try (InputStream in = requireNonNull(ScaleGoldenTest.class.getResourceAsStream("scale-v2.params"))) {
            return Bytes.owning(in.readAllBytes());
        }
    }
}
