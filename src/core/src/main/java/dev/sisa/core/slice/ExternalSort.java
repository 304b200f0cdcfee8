package dev.sisa.core.slice;

import dev.sisa.core.port.ScratchSpace;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;

/**
 * Sorts any number of records in bounded memory; records of equal keys stay in the order they came in.
 *
 * <p>Ordered runs are spilled to scratch files and merged, at most 64 at a time. Rows that fit into memory are never
 * written. Not thread-safe.
 */
public final class ExternalSort {

    static final int MERGE_WIDTH = 64;
    private static final int BUFFER_BYTES = 65_536;

    private final RecordLayout layout;
    private final ScratchSpace scratch;
    private final RecordRun held;
    private final RunMerge merge;
    private List<SpilledRun> spilled = new ArrayList<>();
    private int files;
    private boolean spent;

    /**
     * An empty sort.
     *
     * @param memoryBytes for the records held: at least two of them, with 8 bytes more for each; merging takes
     *     another 2 MiB
     * @param scratch left open; must have no other files called {@code run-...}
     */
    public ExternalSort(RecordLayout layout, long memoryBytes, ScratchSpace scratch) {
        this.layout = layout;
        this.scratch = scratch;
        this.held = new RecordRun(layout, memoryBytes);
        this.merge = new RunMerge(layout, scratch);
    }

    /** Takes a copy of a record. */
    public void add(byte[] record) throws IOException {
        requireUnspent();
        if (record.length != layout.recordBytes()) {
            throw new IllegalArgumentException(
                    "a record of this sort has " + layout.recordBytes() + " bytes, not " + record.length);
        }
        if (held.isFull()) {
            spillHeld();
        }
        held.add(record);
    }

    /** Hands every record over in order and deletes the scratch files; the sort is spent afterwards. */
    public void drain(RecordSink sink) throws IOException {
        requireUnspent();
        spent = true;
        if (spilled.isEmpty()) {
            held.drain(sink);
            return;
        }
        spillHeld();
        while (spilled.size() > MERGE_WIDTH) {
            mergeGroups();
        }
        merge.drain(spilled, sink);
    }

    private void requireUnspent() {
        if (spent) {
            throw new IllegalStateException("the records of this sort were handed over already");
        }
    }

    private void spillHeld() throws IOException {
        spilled.add(spill(held.count(), held::drain));
    }

    /** One level: neighbours become one run, so that their order by age stays. */
    private void mergeGroups() throws IOException {
        List<SpilledRun> merged = new ArrayList<>();
        for (int from = 0; from < spilled.size(); from += MERGE_WIDTH) {
            List<SpilledRun> group = spilled.subList(from, Math.min(from + MERGE_WIDTH, spilled.size()));
            merged.add(group.size() == 1 ? group.getFirst() : mergeGroup(group));
        }
        spilled = merged;
    }

    private SpilledRun mergeGroup(List<SpilledRun> group) throws IOException {
        long count = group.stream().mapToLong(SpilledRun::count).sum();
        return spill(count, sink -> merge.drain(group, sink));
    }

    private SpilledRun spill(long count, RecordSource source) throws IOException {
        String name = "run-" + files++;
        try (OutputStream out = new BufferedOutputStream(scratch.create(name), BUFFER_BYTES)) {
            source.drain(out::write);
        }
        return new SpilledRun(name, count);
    }

    /** A source of ordered records. */
    private interface RecordSource {
        void drain(RecordSink sink) throws IOException;
    }
}
