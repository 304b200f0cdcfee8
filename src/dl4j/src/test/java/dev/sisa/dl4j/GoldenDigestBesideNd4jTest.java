package dev.sisa.dl4j;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sisa.nn.DigestMain;
import dev.sisa.nn.GoldenDigests;
import java.io.IOException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Native code can change how a process computes; the portable engine must not notice. */
final class GoldenDigestBesideNd4jTest {

    @ParameterizedTest
    @ValueSource(strings = {"real", "deep", "small"})
    void digests_are_the_committed_ones_after_nd4j_was_loaded(String network) throws IOException {
        LoadedNd4j.orSkip();
        assertThat(DigestMain.digest(network)).isEqualTo(GoldenDigests.of(network));
    }
}
