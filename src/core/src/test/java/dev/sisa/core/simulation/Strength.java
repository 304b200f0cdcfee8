package dev.sisa.core.simulation;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.LongConsumer;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * How much each generated test tries: the quick number by default, the thorough one with {@code -Dsisa.tests=thorough}. The seeds are
 * the same in every run, unless {@code -Dsisa.seeds.from=N} starts at another one. {@code -Dsisa.seeds=N} replaces every number of
 * this table; with it a single life can be lived again.
 *
 * <p>A test prints each number that it asks for, and {@code .ci/strength} collects these lines.
 */
public enum Strength {
    /** Seeds of {@code UnrestTest}: 17 ms of processor time each. */
    UNREST_SEEDS("seeds of unrest", 1_500, 10_000),
    /** Of the pairs of deaths in {@code CrashPairsTest}: all take 90 s of processor time. */
    CRASH_PAIRS("percent of the pairs of crashes", 20, 100),
    /** Lives of an engine that folds its samples, core's {@code HistoryTest}: 25 ms each. */
    FOLDED_LIVES("lives of the folding engine", 200, 900),
    /** Lives of {@code PortableHistoryTest}: 25 ms each. */
    PORTABLE_LIVES("lives of the portable engine", 200, 1_000),
    /** Lives of models that learn scales, folded and portable: 40 ms each. */
    LEARNED_LIVES("lives of learned scales", 100, 400),
    /** Lives of models that balance their classes, folded: 25 ms each. */
    BALANCED_LIVES("lives of balanced classes", 100, 400),
    /** Lives of the {@code HistoryTest} of dl4j, dense and again with images: 300 ms each. */
    DL4J_LIVES("lives of the dl4j engine", 8, 20),
    /** Lives of each reader in {@code UntaintedAnswersTest}: 35 ms each. */
    ANSWERED_LIVES("lives with answers", 50, 150),
    /** Of the moments at which processes are killed, in the tests of cli: 3 s each. */
    KILLS("percent of the kills of processes", 50, 100);

    private static final boolean THOROUGH = thorough(System.getProperty("sisa.tests", "quick"));
    private static final long FIRST = Long.getLong("sisa.seeds.from", 0);
    private static final Optional<Integer> GIVEN = Optional.ofNullable(Integer.getInteger("sisa.seeds"));

    private final String what;
    private final int quick;
    private final int thorough;

    Strength(String what, int quick, int thorough) {
        this.what = what;
        this.quick = quick;
        this.thorough = thorough;
    }

    private static boolean thorough(String tests) {
        return switch (tests) {
            case "quick" -> false;
            case "thorough" -> true;
            default -> throw new IllegalArgumentException("sisa.tests is quick or thorough, not " + tests);
        };
    }

    /** The number at the strength of this run. */
    public int number() {
        int number = GIVEN.orElse(THOROUGH ? thorough : quick);
        System.out.println(String.format(Locale.ROOT, "strength: %,d of %,d %s", number, thorough, what));
        return number;
    }

    /** Of a list of cases that share of which the number is the percentage, evenly spread; the first is always among them. */
    public <T> Stream<T> share(List<T> cases) {
        return share(cases, number());
    }

    static <T> Stream<T> share(List<T> cases, int percent) {
        return IntStream.range(0, cases.size())
                .filter(index -> index * percent / 100 != (index - 1) * percent / 100 || index == 0)
                .mapToObj(cases::get);
    }

    /** Whether the number is one of the table, with which every case must be met. */
    public boolean covers() {
        return GIVEN.isEmpty();
    }

    /**
     * Lives the life of each seed, several at a time.
     *
     * @param test that is named in the command that lives a failing seed alone
     * @throws AssertionError if a life throws, with the seed, that command and the stack trace
     */
    public void live(Class<?> test, LongConsumer life) {
        Optional<String> failure = LongStream.range(FIRST, FIRST + number())
                .parallel()
                .mapToObj(seed -> failure(test, seed, life))
                .flatMap(Optional::stream)
                .findAny();
        failure.ifPresent(said -> {
            throw new AssertionError(said);
        });
    }

    private static Optional<String> failure(Class<?> test, long seed, LongConsumer life) {
        try {
            life.accept(seed);
            return Optional.empty();
        } catch (RuntimeException | AssertionError e) {
            StringWriter said = new StringWriter();
            e.printStackTrace(new PrintWriter(said, true));
            return Optional.of("seed " + seed + " fails; " + alone(test, seed) + " lives it alone\n" + said);
        }
    }

    private static String alone(Class<?> test, long seed) {
        String module = test.getPackageName().split("\\.", 4)[2];
        return "./mvnw -pl src/" + module + " -am package -Dtest=" + test.getSimpleName()
                + " -Dsurefire.failIfNoSpecifiedTests=false -Dsisa.seeds=1 -Dsisa.seeds.from=" + seed;
    }
}
