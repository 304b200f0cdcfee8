package dev.sisa.core.slice;

import java.io.IOException;

/**
 * Records in memory, as many as fit, that come out in order.
 *
 * <p>Only positions are sorted, in place of records or objects: a record costs its own bytes and two ints.
 */
final class RecordRun {

    private static final int BYTES_OF_POSITIONS = 2 * Integer.BYTES;

    private final RecordLayout layout;
    private final byte[] records;
    private int[] order;
    private int[] spare;
    private int count;

    /** @param memoryBytes what it may take, at least as much as two records need */
    RecordRun(RecordLayout layout, long memoryBytes) {
        long fitting = memoryBytes / (layout.recordBytes() + BYTES_OF_POSITIONS);
        int capacity = (int) Math.min(fitting, (Integer.MAX_VALUE - Byte.SIZE) / layout.recordBytes());
        if (capacity < 2) {
            throw new IllegalArgumentException(
                    memoryBytes + " bytes of memory do not hold two records of " + layout.recordBytes() + " bytes");
        }
        this.layout = layout;
        this.records = new byte[capacity * layout.recordBytes()];
        this.order = new int[capacity];
        this.spare = new int[capacity];
    }

    boolean isFull() {
        return count == order.length;
    }

    int count() {
        return count;
    }

    void add(byte[] record) {
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
