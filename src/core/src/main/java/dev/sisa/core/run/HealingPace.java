package dev.sisa.core.run;

import dev.sisa.core.store.ControlStore;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * How fast past healings went, to tell how long the next will take.
 *
 * @param visits sample visits of all of them
 * @param time of all of them together
 */
public record HealingPace(long visits, Duration time) {

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

    /** The time that one worker takes for so many visits, if there is anything to tell it by. */
    public Optional<Duration> timeOf(long planned) {
        return visits == 0
                ? Optional.empty()
                : Optional.of(Duration.ofNanos(Math.round((double) time.toNanos() * planned / visits)));
    }
}
