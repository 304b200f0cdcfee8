package dev.sisa.core.ingest;

import dev.sisa.core.bytes.Bytes;
import dev.sisa.core.port.ScratchSpace;
import dev.sisa.core.sample.SampleHashes;
import dev.sisa.core.slice.RecordLayout;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Comparator;
import java.util.Optional;

/** Samples that stay out of their slices, in the order of staged rows. */
final class KeptOut {

    private static final RecordLayout LAYOUT =
            new RecordLayout(2 * Integer.BYTES + SampleHashes.SIZE, 2 * Integer.BYTES + SampleHashes.SIZE);
    private static final long MEMORY = 1L << 20;

    private final SortedRecords<Place> places;
    private long count;

    /**
     * None yet.
     *
     * @param space left open; used for nothing else
     */
    KeptOut(ScratchSpace space) {
        this.places = new SortedRecords<>(space, LAYOUT, MEMORY, Place::parse);
    }

    /** Where a sample would lie. */
    private record Place(int shard, int slice, Bytes sample) {

        private static final Comparator<Place> ORDER = Comparator.comparingInt(Place::shard)
                .thenComparingInt(Place::slice)
                .thenComparing(Place::sample);

        static Place parse(ByteBuffer record) {
            int shard = record.getInt();
            int slice = record.getInt();
            byte[] sample = new byte[SampleHashes.SIZE];
            record.get(sample);
            return new Place(shard, slice, Bytes.owning(sample));
        }
    }

    void add(StagedPoint staged) throws IOException {
        ByteBuffer record = ByteBuffer.allocate(LAYOUT.recordBytes());
        record.putInt(staged.location().shard()).putInt(staged.location().slice());
        places.add(record.put(staged.sample().toBuffer()).array());
        count++;
    }

    /** Ends adding. */
    void sort() throws IOException {
        places.sort();
    }

    /** How many they are. */
    long count() {
        return count;
    }

    Cursor cursor() throws IOException {
        return new Cursor(places.scan());
    }

    /** A reading beside one of the staged rows. */
    static final class Cursor implements AutoCloseable {

        private final SortedRecords.Scan<Place> scan;

        private Cursor(SortedRecords.Scan<Place> scan) {
            this.scan = scan;
        }

        /** Whether a row stays out, which must not come before one that was asked for already. */
        boolean holds(StagedRow row) throws IOException {
            Place place = new Place(row.shard(), row.slice(), row.row().id());
            while (isBefore(place)) {
                Optional<Place> _ = scan.next();
            }
            return scan.peek().filter(place::equals).isPresent();
        }

        private boolean isBefore(Place place) {
            return scan.peek()
                    .filter(head -> Place.ORDER.compare(head, place) < 0)
                    .isPresent();
        }

        @Override
        public void close() throws IOException {
            scan.close();
        }
    }
}
