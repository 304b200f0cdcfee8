package dev.sisa.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.sisa.core.simulation.Strength;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** {@code sisa forget} killed (SIGKILL) on the way: another process brings what it accepted to its end. */
@Timeout(300)
final class KilledForgetTest {

    private static final Pattern REQUEST = Pattern.compile("request ([0-9a-f]{32}),");

    private static TrainedHome trained = new TrainedHome(new Shell(Path.of("")), People.of(0));
    private static String early = "";
    private static String late = "";

    private final Trial trial;
    private final Set<String> before;

    KilledForgetTest(@TempDir Path folder) throws Exception {
        this.trial = trained.trial(folder);
        this.before = HomeFiles.blobs(trial.home());
    }

    @BeforeAll
    static void train(@TempDir Path folder) {
        trained = TrainedHome.in(folder);
        early = trained.sample(0, 1, 2);
        late = trained.sample(1, 6, 9);
    }

    @AfterEach
    void end() throws InterruptedException {
        trial.end();
    }

    /** The state as it is seen from outside. */
    private enum Seen {
        ACCEPTED,
        ERASING,
        DESTROYING,
        HEALING,
        NOTHING
    }

    static Stream<Arguments> kills() {
        return Strength.KILLS.share(List.of(
                arguments(Seen.ACCEPTED, 1),
                arguments(Seen.ERASING, 2),
                arguments(Seen.HEALING, 5),
                arguments(Seen.ERASING, 3),
                arguments(Seen.DESTROYING, 4),
                arguments(Seen.NOTHING, 6)));
    }

    static Stream<Arguments> killsUnderAKey() {
        return Strength.KILLS.share(
                List.of(arguments(Seen.ACCEPTED, 11), arguments(Seen.HEALING, 12), arguments(Seen.NOTHING, 13)));
    }

    @ParameterizedTest
    @MethodSource("kills")
    void what_it_accepted_is_brought_to_its_end_by_others(Seen seen, long seed) throws Exception {
        Optional<String> request = killed(seen, seed, "forget", "m", "--sample", early, late);

        AtRest rest = AtRest.reached(trial).equalsFresh(trial.table());

        assertThat(request.isPresent() || seen == Seen.NOTHING).isTrue();
        if (request.isPresent()) {
            rest.forgot(early, late).issued(1);
            assertThat(trial.request(request.get()).path("state").asText()).isEqualTo("completed");
        }
    }

    @ParameterizedTest
    @MethodSource("killsUnderAKey")
    void the_same_key_again_is_the_same_request(Seen seen, long seed) throws Exception {
        String[] words = {"forget", "m", "--sample", early, late, "--key", "k"};
        Optional<String> request = killed(seen, seed, words);

        Outcome again = trial.run(words).succeeded();

        assertThat(accepted(again.out())).isPresent();
        if (request.isPresent()) {
            assertThat(accepted(again.out())).isEqualTo(request);
        }
        AtRest.reached(trial).equalsFresh(trial.table()).forgot(early, late).issued(1);
    }

    /** Runs a command until it is seen to have come so far; the request that it has told of. */
    private Optional<String> killed(Seen seen, long seed, String... words) throws Exception {
        SplittableRandom random = new SplittableRandom(seed);
        int blobs = random.nextInt(1, 8);
        ChildCommand forget = trial.start(words);
        assertThat(forget.reaches(() -> has(seen, blobs, forget)))
                .as(forget.said())
                .isTrue();
        Thread.sleep(random.nextInt(20) + (seen == Seen.NOTHING ? random.nextInt(1_000) : 0));
        forget.kill();
        return accepted(forget.printed());
    }

    private boolean has(Seen seen, int blobs, ChildCommand forget) {
        return switch (seen) {
            case NOTHING -> true;
            case ACCEPTED -> accepted(forget.printed()).isPresent();
            case ERASING ->
                HomeFiles.blobs(trial.home()).stream()
                        .anyMatch(blob -> blob.startsWith("data/") && !before.contains(blob));
            case DESTROYING -> !HomeFiles.blobs(trial.home()).containsAll(before);
            case HEALING -> trial.trained(before).size() >= blobs;
        };
    }

    private static Optional<String> accepted(String printed) {
        Matcher request = REQUEST.matcher(printed);
        return request.find() ? Optional.of(request.group(1)) : Optional.empty();
    }
}
