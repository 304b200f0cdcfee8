package dev.sisa.core.shard;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sisa.core.bytes.Bytes;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The literals were computed with Python's hmac from the documentation. */
final class CheckpointChainTest {

    private static final Bytes KEY = Bytes.ofHex("000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f");
    private static final Bytes SPEC = Bytes.ofHex("01".repeat(32));
    private static final List<SliceEntry> SLICES = Stream.of("0a", "0b", "0c")
            .map(digit -> SliceEntry.empty(Bytes.ofHex(digit.repeat(32))))
            .toList();

    private final CheckpointChain chain = chain(SPEC, "fold/1", 3);

    @Test
    void keys_are_what_they_were() {
        assertThat(chain.keys(SLICES))
                .extracting(Bytes::toHex)
                .containsExactly(
                        "f4c9665fc8a0881072d4cb879d21742dd5f4188cda2cbbc6a6476161fd30b2a7",
                        "f735340e4e1647b66c979d01df7dff57429fa3f0fc38c25d618171113aa2cca1",
                        "24f95d48172f34a33eb4727a7e5f9e3f12919c625257d52f2d02d67e35bdd8c2");
    }

    @Test
    void spec_engine_shard_and_key_are_all_covered() {
        List<Bytes> keys = chain.keys(SLICES);

        assertThat(chain(Bytes.ofHex("02".repeat(32)), "fold/1", 3).keys(SLICES))
                .doesNotContainAnyElementsOf(keys);
        assertThat(chain(SPEC, "fold/2", 3).keys(SLICES)).doesNotContainAnyElementsOf(keys);
        assertThat(chain(SPEC, "fold/1", 4).keys(SLICES)).doesNotContainAnyElementsOf(keys);
        assertThat(new CheckpointChain(SPEC, new CheckpointChain.Origin(SPEC, "fold/1", 3)).keys(SLICES))
                .doesNotContainAnyElementsOf(keys);
    }

    @Test
    void checkpoints_are_fresh_as_far_as_they_follow() {
        List<CheckpointEntry> all =
                chain.keys(SLICES).stream().map(CheckpointEntry::untrained).toList();
        CheckpointEntry stale = CheckpointEntry.untrained(SPEC);

        assertThat(fresh()).isZero();
        assertThat(fresh(all.get(0), all.get(1))).isEqualTo(2);
        assertThat(fresh(all.get(0), all.get(1), all.get(2))).isEqualTo(3);
        assertThat(fresh(all.get(0), stale, all.get(2))).isEqualTo(1);
        assertThat(fresh(stale, all.get(1), all.get(2))).isZero();
    }

    private int fresh(CheckpointEntry... checkpoints) {
        return chain.freshSteps(new Manifest(SLICES, List.of(checkpoints)));
    }

    private static CheckpointChain chain(Bytes spec, String fingerprint, int shard) {
        return new CheckpointChain(KEY, new CheckpointChain.Origin(spec, fingerprint, shard));
    }
}
