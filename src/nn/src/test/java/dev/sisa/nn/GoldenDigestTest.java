package dev.sisa.nn;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class GoldenDigestTest {

    @ParameterizedTest
    @ValueSource(strings = {"real", "deep", "small"})
    void training_gives_the_committed_digest(String network) throws IOException {
        assertThat(DigestMain.digest(network)).isEqualTo(GoldenDigests.of(network));
    }

    @Test
    void a_shard_that_learns_its_scales_gives_the_committed_digest() throws IOException {
        LearnedShard shard = new LearnedShard();

        assertThat(shard.byHash()).as("the order of sums matters").isNotEqualTo(shard.bySlice());
        assertThat(shard.digest()).isEqualTo(GoldenDigests.of("learned"));
    }

    @Test
    void the_fingerprint_goes_with_the_digests() {
        assertThat(new PortableEngine().fingerprint()).isEqualTo("portable/1");
    }
}
