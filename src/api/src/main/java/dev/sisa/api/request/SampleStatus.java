package dev.sisa.api.request;

import dev.sisa.core.sample.Point;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * The state of a sample and its requests. For operators only.
 *
 * @param state see {@link SampleState}
 * @param since since when it is forgotten, or kept out; absent of a sample that is there
 * @param shard the shard that it lies in, from 0; this and what follows is absent of one that is not there
 * @param slice the slice that it lies in, from 1
 * @param prior its prior of being requested
 * @param priorClass the class of that prior
 */
public record SampleStatus(
        SampleState state,
        Optional<Instant> since,
        OptionalInt shard,
        OptionalInt slice,
        OptionalDouble prior,
        OptionalInt priorClass) {

    /** The status of a sample; there is no point of one that was never seen nor named. */
    public static SampleStatus of(Optional<Point> point) {
        return point.map(SampleStatus::of).orElseGet(() -> absent(SampleState.NEVER_SEEN, Optional.empty()));
    }

    private static SampleStatus of(Point point) {
        return switch (point) {
            case Point.Tombstone(Instant since, boolean known) ->
                absent(known ? SampleState.FORGOTTEN : SampleState.NEVER_SEEN, Optional.of(since));
            case Point.Placed placed ->
                new SampleStatus(
                        placed.pending() ? SampleState.PENDING : SampleState.LIVE,
                        Optional.empty(),
                        OptionalInt.of(placed.location().shard()),
                        OptionalInt.of(placed.location().slice()),
                        OptionalDouble.of(placed.prior()),
                        OptionalInt.of(placed.location().priorClass()));
        };
    }

    private static SampleStatus absent(SampleState state, Optional<Instant> since) {
        return new SampleStatus(
                state, since, OptionalInt.empty(), OptionalInt.empty(), OptionalDouble.empty(), OptionalInt.empty());
    }
}
