package dev.sisa.core.run;

import dev.sisa.core.port.ControlStore;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The speed of past healings, to estimate the next one's time.
 *
 * @param visits sample visits of all of them
 * @param time of all of them together
 */
public record HealingPace(long visits, Duration time) {

    /** The least time measured from which longer healings may be estimated. */
    private static final Duration ENOUGH = Duration.ofSeconds(1);

    /** Of the last completed healing of each shard. */
    public static HealingPace of(ControlStore control, String model, int shards) {
        List<RunState.Done> done = IntStream.range(0, shards)
                .boxed()
                .flatMap(shard -> new RunRows(control).of(model, shard).stream())
                .filter(run -> run.kind() == RunKind.HEAL)
                .flatMap(
                        run -> Optional.of(run.state())
                                .filter(RunState.Done.class::isInstance)
                                .map(RunState.Done.class::cast)
                                .stream())
                .filter(end -> end.visits() > 0)
                .toList();
        return new HealingPace(
                done.stream().mapToLong(RunState.Done::visits).sum(),
                done.stream().map(RunState.Done::time).reduce(Duration.ZERO, Duration::plus));
    }

    /**
     * The time that one worker takes for so many visits, at least a millisecond. Empty if there is no basis: a time below a
     * second is mostly program start, so it cannot estimate more visits than it covered.
     */
    public Optional<Duration> timeOf(long planned) {
        boolean told = planned > 0 && time.isPositive() && (time.compareTo(ENOUGH) >= 0 || planned <= visits);
        return told
                ? Optional.of(Duration.ofMillis(Math.max(1, Math.round((double) time.toMillis() * planned / visits))))
                : Optional.empty();
    }
}
