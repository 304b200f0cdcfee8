package dev.sisa.core.ingest;

import dev.sisa.core.layout.Location;
import dev.sisa.core.sample.Point;
import dev.sisa.core.sample.Points;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Optional;

/**
 * A staged sample as the look-up found it.
 *
 * @param version of its point, 0 if there is none
 * @param suppressed whether its subject is: then it stays out, whatever its point says
 * @param place where the point has it; its own place if there is no point, or a tombstone
 */
record Finding(Known known, long version, boolean suppressed, Location place) {

    /** Known, version, whether the subject is suppressed, shard, slice, prior class. */
    static final int BYTES = 1 + Long.BYTES + 1 + 3 * Integer.BYTES;

    /** The point of a sample, next to the staged one. */
    enum Known {
        /** There is none. */
        ABSENT(0),
        SAME(1),
        /** It has another place, prior or subject. */
        OTHER(2),
        PENDING(3),
        TOMBSTONE(4);

        private final int code;

        Known(int code) {
            this.code = code;
        }

        static Known of(int code) {
            return Arrays.stream(values())
                    .filter(known -> known.code == code)
                    .findFirst()
                    .orElseThrow();
        }
    }

    static Finding of(StagedPoint staged, Optional<Points.Versioned> known, boolean suppressed) {
        long version = known.map(Points.Versioned::version).orElse(0L);
        return new Finding(
                known.map(point -> known(staged, point.point())).orElse(Known.ABSENT),
                version,
                suppressed,
                known.map(Points.Versioned::point)
                        .filter(Point.Placed.class::isInstance)
                        .map(point -> ((Point.Placed) point).location())
                        .orElse(staged.location()));
    }

    private static Known known(StagedPoint staged, Point point) {
        return switch (point) {
            case Point.Tombstone _ -> Known.TOMBSTONE;
            case Point.Placed placed when placed.pending() -> Known.PENDING;
            case Point.Placed placed -> placed.equals(staged.point()) ? Known.SAME : Known.OTHER;
        };
    }

    /** Whether the sample stays out: it was requested to be forgotten, or its subject is suppressed. */
    boolean refused() {
        return suppressed || known == Known.PENDING || known == Known.TOMBSTONE;
    }

    void put(ByteBuffer record) {
        record.put((byte) known.code).putLong(version).put((byte) (suppressed ? 1 : 0));
        record.putInt(place.shard()).putInt(place.slice()).putInt(place.priorClass());
    }

    static Finding parse(ByteBuffer record) {
        Known known = Known.of(record.get());
        long version = record.getLong();
        boolean suppressed = record.get() == 1;
        return new Finding(known, version, suppressed, new Location(record.getInt(), record.getInt(), record.getInt()));
    }
}
