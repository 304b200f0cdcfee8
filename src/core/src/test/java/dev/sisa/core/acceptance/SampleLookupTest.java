package dev.sisa.core.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sisa.core.bytes.Bytes;
import dev.sisa.core.port.MemoryControlStore;
import dev.sisa.core.request.Outcome;
import dev.sisa.core.sample.Points;
import dev.sisa.core.simulation.MemoryHome;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Looking a sample up and suppressing it are two steps. */
final class SampleLookupTest {

    private static final Bytes SAMPLE = Bytes.ofHex("5a".repeat(16));

    private final MemoryControlStore store = new MemoryControlStore();
    private final Points points = new Points(store);
    private final Suppression suppression = new Suppression(MemoryHome.around(store));

    @Test
    void a_look_up_of_an_unknown_sample_writes_nothing() {
        assertThat(SampleLookup.of(points, List.of(SAMPLE)))
                .isEqualTo(Map.of(SAMPLE, new SampleLookup.Unknown(SAMPLE)));
        assertThat(points.read(SAMPLE)).isEmpty();
    }

    @Test
    void a_suppressed_sample_is_kept_out_and_was_never_seen() {
        assertThat(suppression.samples(List.of(SAMPLE))).isTrue();
        assertThat(SampleLookup.of(points, List.of(SAMPLE)))
                .isEqualTo(Map.of(SAMPLE, new SampleLookup.KeptOut(Outcome.NEVER_SEEN)));
    }

    @Test
    void a_sample_that_has_a_point_by_now_is_to_be_looked_up_again() {
        assertThat(suppression.samples(List.of(SAMPLE))).isTrue();
        assertThat(suppression.samples(List.of(Bytes.ofHex("5b".repeat(16)), SAMPLE)))
                .isFalse();
    }
}
