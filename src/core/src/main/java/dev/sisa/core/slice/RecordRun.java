package dev.sisa.core.slice;

import java.io.IOException;
import java.util.Arrays;

/**
 * Records in memory, as many as fit, that come out in order.
 *
 * <p>Only positions are sorted, in place of records or objects: a record costs its own bytes and two ints.
 */
final class RecordRun {

    private static final int BYTES_OF_POSITIONS = 2 * Integer.BYTES;

    private static final int FIRST_RECORDS = 64;

    private final RecordLayout layout;
    private final int capacity;
    private byte[] records;
    private int[] order = new int[0];
    private int[] spare = new int[0];
    private int count;

    /** @param memoryBytes its limit, at least the room of two records */
    RecordRun(RecordLayout layout, long memoryBytes) {
        long fitting = memoryBytes / (layout.recordBytes() + BYTES_OF_POSITIONS);
        this.capacity = (int) Math.min(fitting, (Integer.MAX_VALUE - Byte.SIZE) / layout.recordBytes());
        if (capacity < 2) {
            throw new IllegalArgumentException(
                    memoryBytes + " bytes of memory do not hold two records of " + layout.recordBytes() + " bytes");
        }
        this.layout = layout;
        this.records = new byte[Math.min(FIRST_RECORDS, capacity) * layout.recordBytes()];
    }

    boolean isFull() {
        return count == capacity;
    }

    int count() {
        return count;
    }

    void add(byte[] record) {
        if (count * layout.recordBytes() == records.length) {
            int larger = (int) Math.min(capacity, 2L * count);
            records = Arrays.copyOf(records, larger * layout.recordBytes());
        }
        System.arraycopy(record, 0, records, count * layout.recordBytes(), layout.recordBytes());
        count++;
    }

    /** Hands the records over in order, those of equal keys as they came, and forgets them. */
    void drain(RecordSink sink) throws IOException {
        sort();
        byte[] record = new byte[layout.recordBytes()];
        for (int i = 0; i < count; i++) {
            System.arraycopy(records, order[i] * layout.recordBytes(), record, 0, record.length);
            sink.accept(record);
        }
        count = 0;
    }

    /** Merge sort from the bottom up: stable, and without recursion or boxes. */
    private void sort() {
        if (order.length < count) {
            order = new int[count];
            spare = new int[count];
        }
        for (int i = 0; i < count; i++) {
            order[i] = i;
        }
        for (long width = 1; width < count; width *= 2) {
            for (long from = 0; from < count; from += 2 * width) {
                merge((int) from, (int) Math.min(from + width, count), (int) Math.min(from + 2 * width, count));
            }
            int[] merged = spare;
            spare = order;
            order = merged;
        }
    }

    private void merge(int from, int middle, int to) {
        int left = from;
        int right = middle;
        for (int i = from; i < to; i++) {
            boolean takeLeft = left < middle && (right == to || compare(order[left], order[right]) <= 0);
            spare[i] = takeLeft ? order[left++] : order[right++];
        }
    }

    private int compare(int left, int right) {
        return layout.compare(records, left * layout.recordBytes(), records, right * layout.recordBytes());
    }
}
