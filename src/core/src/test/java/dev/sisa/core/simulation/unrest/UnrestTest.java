package dev.sisa.core.simulation.unrest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/**
 * I9 to I16 in any unrest. {@code -Dsisa.unrest.seeds=} says how many seeds are lived, {@code -Dsisa.unrest.first=} the first of
 * them: a seed that fails is replayed by itself with {@code -Dsisa.unrest.first=<seed> -Dsisa.unrest.seeds=1}.
 */
final class UnrestTest {

    private static final long FIRST = Long.getLong("sisa.unrest.first", 0);
    private static final long SEEDS = Long.getLong("sisa.unrest.seeds", 10_000);

    @Test
    void whatever_happens_every_request_is_honoured_and_nothing_is_left_behind() {
        Optional<String> failure = LongStream.range(FIRST, FIRST + SEEDS)
                .parallel()
                .mapToObj(UnrestTest::failure)
                .flatMap(Optional::stream)
                .findAny();

        assertThat(failure.orElse("none")).isEqualTo("none");
    }

    private static Optional<String> failure(long seed) {
        Unrest unrest = new Unrest(seed, Plant.NONE);
        try {
            unrest.live();
            return Optional.empty();
        } catch (RuntimeException | AssertionError e) {
            return Optional.of("seed " + seed + " fails: " + e + "\n" + unrest.trace() + "\n" + where(e));
        }
    }

    private static String where(Throwable thrown) {
        StringBuilder where = new StringBuilder();
        for (StackTraceElement element : thrown.getStackTrace()) {
            where.append("  at ").append(element).append('\n');
        }
        return where.toString();
    }
}
