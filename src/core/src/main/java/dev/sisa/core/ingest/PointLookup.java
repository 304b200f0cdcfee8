package dev.sisa.core.ingest;

import dev.sisa.core.port.ControlStore;
import dev.sisa.core.port.Ports;
import dev.sisa.core.port.ScratchSpace;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Looks up all staged samples, by the hundred, before anything is written. The rest of the import works with what was found, so
 * that no sample is looked up twice: a sample that was absent is entered only if it still is, and a shard from which something
 * was erased since is looked at again.
 */
final class PointLookup implements AutoCloseable {

    private static final long MEMORY = 8L << 20;

    private final ControlStore control;
    private final ScratchSpace pointSpace;
    private final ScratchSpace keptSpace;
    private final SortedRecords<FoundPoint> points;
    private final KeptOut keptOut;

    PointLookup(Ports ports) {
        this.control = ports.control();
        this.pointSpace = ports.scratch().get();
        this.keptSpace = ports.scratch().get();
        this.points = new SortedRecords<>(pointSpace, FoundPoint.LAYOUT, MEMORY, FoundPoint::parse);
        this.keptOut = new KeptOut(keptSpace);
    }

    /**
     * Looks them up.
     *
     * @param absent whether the model is empty: then they are taken for absent, which is not so if an import was interrupted or
     *     a request named them before; admission finds out
     */
    void read(SortedRecords<StagedPoint> staged, boolean absent) throws IOException {
        try (var scan = staged.scan()) {
            while (scan.peek().isPresent()) {
                List<StagedPoint> chunk = chunk(scan);
                StoredPoints stored = absent ? StoredPoints.NONE : StoredPoints.read(control, chunk);
                for (StagedPoint point : chunk) {
                    add(stored.found(point));
                }
            }
        }
        points.sort();
        keptOut.sort();
    }

    private void add(FoundPoint found) throws IOException {
        points.add(found.toRecord());
        if (found.finding().refused()) {
            keptOut.add(found.staged());
        }
    }

    /** As many samples as one read may name. */
    private static List<StagedPoint> chunk(SortedRecords.Scan<StagedPoint> scan) throws IOException {
        List<StagedPoint> chunk = new ArrayList<>();
        int keys = 0;
        while (scan.peek().isPresent()
                && keys + StoredPoints.keys(scan.peek().get()).size() <= ControlStore.MOST_KEYS) {
            StagedPoint point = scan.next().orElseThrow();
            chunk.add(point);
            keys += StoredPoints.keys(point).size();
        }
        return chunk;
    }

    /** All samples with what was found, in the order of their hashes. */
    SortedRecords<FoundPoint> points() {
        return points;
    }

    /** Those that stayed out as of then. */
    KeptOut keptOut() {
        return keptOut;
    }

    @Override
    public void close() throws IOException {
        try (pointSpace) {
            keptSpace.close();
        }
    }
}
