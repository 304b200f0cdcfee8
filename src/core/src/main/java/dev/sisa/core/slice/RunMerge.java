package dev.sisa.core.slice;

import dev.sisa.core.port.ScratchSpace;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.PriorityQueue;

/** Merges spilled runs into one order. */
final class RunMerge {

    private final RecordLayout layout;
    private final ScratchSpace scratch;

    RunMerge(RecordLayout layout, ScratchSpace scratch) {
        this.layout = layout;
        this.scratch = scratch;
    }

    /** Hands the records of all runs over in order and deletes the files; runs come oldest first. */
    void drain(List<SpilledRun> runs, RecordSink sink) throws IOException {
        List<RunCursor> opened = new ArrayList<>();
        try {
            PriorityQueue<RunCursor> heads = new PriorityQueue<>();
            for (SpilledRun run : runs) {
                RunCursor cursor = new RunCursor(layout, run, opened.size(), scratch.open(run.name()));
                opened.add(cursor);
                offerNext(heads, cursor);
            }
            while (!heads.isEmpty()) {
                RunCursor least = heads.remove();
                sink.accept(least.record());
                offerNext(heads, least);
            }
        } finally {
            for (RunCursor cursor : opened) {
                cursor.close();
            }
        }
        for (SpilledRun run : runs) {
            scratch.delete(run.name());
        }
    }

    private static void offerNext(PriorityQueue<RunCursor> heads, RunCursor cursor) throws IOException {
        if (cursor.advance()) {
            heads.add(cursor);
        }
    }
}
