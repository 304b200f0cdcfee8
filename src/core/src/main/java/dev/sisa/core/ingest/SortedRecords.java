package dev.sisa.core.ingest;

import dev.sisa.core.port.ScratchSpace;
import dev.sisa.core.slice.ExternalSort;
import dev.sisa.core.slice.RecordLayout;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.function.Function;

/**
 * Records that are added in any order and then read in order, any number of times, in constant memory.
 *
 * @param <T> what a record means
 */
final class SortedRecords<T> {

    private static final String SORTED = "sorted";
    private static final int BUFFER_BYTES = 1 << 16;

    private final ScratchSpace space;
    private final int recordBytes;
    private final ExternalSort sort;
    private final Function<ByteBuffer, T> parse;

    /**
     * No records yet.
     *
     * @param space left open; used for nothing else
     */
    SortedRecords(ScratchSpace space, RecordLayout layout, long memoryBytes, Function<ByteBuffer, T> parse) {
        this.space = space;
        this.recordBytes = layout.recordBytes();
        this.sort = new ExternalSort(layout, memoryBytes, space);
        this.parse = parse;
    }

    void add(byte[] record) throws IOException {
        sort.add(record);
    }

    /** Ends adding. */
    void sort() throws IOException {
        try (OutputStream out = new BufferedOutputStream(space.create(SORTED), BUFFER_BYTES)) {
            sort.drain(out::write);
        }
    }

    /** The records from the first one on. */
    Scan<T> scan() throws IOException {
        return new Scan<>(new BufferedInputStream(space.open(SORTED), BUFFER_BYTES), recordBytes, parse);
    }

    /** A reading of the records that can look one ahead. */
    static final class Scan<T> implements AutoCloseable {

        private final InputStream in;
        private final int recordBytes;
        private final Function<ByteBuffer, T> parse;
        private Optional<T> head;

        private Scan(InputStream in, int recordBytes, Function<ByteBuffer, T> parse) throws IOException {
            this.in = in;
            this.recordBytes = recordBytes;
            this.parse = parse;
            this.head = read();
        }

        /** The next record without taking it, empty at the end. */
        Optional<T> peek() {
            return head;
        }

        Optional<T> next() throws IOException {
            Optional<T> record = head;
            head = record.isPresent() ? read() : record;
            return record;
        }

        private Optional<T> read() throws IOException {
            byte[] record = in.readNBytes(recordBytes);
            return record.length == recordBytes ? Optional.of(parse.apply(ByteBuffer.wrap(record))) : Optional.empty();
        }

        @Override
        public void close() throws IOException {
            in.close();
        }
    }
}
