package dev.sisa.core.simulation.unrest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sisa.core.data.Sample;
import dev.sisa.core.simulation.Strength;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Scripted lives in which processes die after any two writes: a death before a write is one after the write before. */
final class CrashPairsTest {

    /**
     * A life, of which each step is repeated until it is done.
     *
     * @param strangers that its requests name besides
     */
    private record Script(String name, int strangers, Consumer<Play> steps) {
        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Script> scripts() {
        return Stream.of(
                new Script("a model is trained and forgets somebody", 0, CrashPairsTest::one),
                new Script("a request for an earlier slice while a healing runs", 0, CrashPairsTest::overlap),
                new Script("a request in two parts, repeated, and the pass that erases", 2_000, CrashPairsTest::large));
    }

    private static void one(Play play) {
        play.beginDying();
        play.ingest();
        play.rest();
        Ledger.Asked _ = play.ask(play.bySlice().getLast());
        play.rest();
    }

    private static void overlap(Play play) {
        play.ingest();
        play.rest();
        List<Sample> samples = play.bySlice();
        play.beginDying();
        Ledger.Asked _ = play.ask(samples.getLast());
        play.untilLaunched();
        play.workWith(12, () -> play.ask(samples.getFirst()));
        play.rest();
    }

    private static void large(Play play) {
        play.ingest();
        List<Sample> samples = play.bySlice();
        play.beginDying();
        play.again(play.ask(samples.getFirst(), samples.getLast()));
        play.pass();
    }

    private final int percent = Strength.CRASH_PAIRS.number();

    @ParameterizedTest
    @MethodSource("scripts")
    void processes_may_die_after_any_two_writes(Script script) {
        int writes = new Life(script, Set.of()).live();
        assertThat(writes).isGreaterThan(20);

        Optional<String> failure = IntStream.rangeClosed(1, writes)
                .boxed()
                .parallel()
                .flatMap(first -> pairs(script, first, writes))
                .flatMap(Optional::stream)
                .findAny();

        assertThat(failure.orElse("none")).isEqualTo("none");
    }

    /** After the first death there are more writes than before. */
    private Stream<Optional<String>> pairs(Script script, int first, int writes) {
        return IntStream.rangeClosed(first, writes + writes / 4)
                .filter(second -> isTried(first, second))
                .mapToObj(second -> new Life(script, new TreeSet<>(List.of(first, second))).failure());
    }

    /** Spread evenly over both. */
    private boolean isTried(int first, int second) {
        return (first * 37 + second * 61) % 100 < percent;
    }

    private record Life(Script script, Set<Integer> deaths) {

        /** Lives it, and says how many writes it took. */
        int live() {
            Deaths nature = new Deaths(deaths);
            return live(new Play(2, script.strangers, nature), nature);
        }

        private int live(Play play, Deaths nature) {
            script.steps.accept(play);
            int writes = nature.writes();
            play.end();
            return writes;
        }

        Optional<String> failure() {
            Deaths nature = new Deaths(deaths);
            Play play = new Play(2, script.strangers, nature);
            try {
                int _ = live(play, nature);
                return Optional.empty();
            } catch (RuntimeException | AssertionError e) {
                return Optional.of(script + " with deaths after " + deaths + ": " + e + "\n" + play.trace());
            }
        }
    }
}
