package dev.sisa.core.ingest;

import dev.sisa.core.bytes.Bytes;
import dev.sisa.core.data.Sample;
import dev.sisa.core.layout.Location;
import dev.sisa.core.layout.Placement;
import dev.sisa.core.layout.SampleUnit;
import dev.sisa.core.model.Model;
import dev.sisa.core.port.Ports;
import dev.sisa.core.port.ScratchSpace;
import dev.sisa.core.sample.SampleHashes;
import dev.sisa.core.slice.RowForm;
import dev.sisa.core.slice.SliceRow;
import dev.sisa.core.table.BadDataException;
import dev.sisa.core.table.RowUnit;
import java.io.IOException;
import java.util.Optional;

/** All samples of a file, read, checked, placed and sorted outside the model, which is unchanged so far. */
final class Staging implements AutoCloseable {

    private static final long POINT_MEMORY = 8L << 20;
    private static final long ROW_MEMORY = 48L << 20;

    private final String file;
    private final ScratchSpace pointSpace;
    private final ScratchSpace rowSpace;
    private final SortedRecords<StagedPoint> points;
    private final RowForm form;
    private final SortedRecords<StagedRow> rows;
    private final SampleHashes hashes;
    private final Placement placement;
    private RowUnit unit = RowUnit.LINE;

    Staging(Ports ports, Model model, String file) {
        this.file = file;
        this.pointSpace = ports.scratch().get();
        this.rowSpace = ports.scratch().get();
        this.points = new SortedRecords<>(pointSpace, StagedPoint.LAYOUT, POINT_MEMORY, StagedPoint::parse);
        this.form = model.spec().rows();
        this.rows = new SortedRecords<>(
                rowSpace, StagedRow.layout(form), ROW_MEMORY, record -> StagedRow.parse(record, form));
        this.hashes = model.hashes();
        this.placement = model.placement();
    }

    /**
     * Reads everything.
     *
     * @throws BadDataException if the source does, or an id comes twice
     */
    void fill(SampleSource source, IngestProgress progress) throws IOException {
        long count = 0;
        unit = source.unit();
        for (Optional<Sample> sample = source.next(); sample.isPresent(); sample = source.next()) {
            stage(sample.get());
            progress.read(++count);
        }
        points.sort();
        rows.sort();
        requireDistinctIds();
    }

    SortedRecords<StagedPoint> points() {
        return points;
    }

    SortedRecords<StagedRow> rows() {
        return rows;
    }

    BadDataException changedSample(long line) {
        return BadDataException.changedSample(file, unit, line);
    }

    private void stage(Sample sample) throws IOException {
        Bytes id = hashes.sample(sample.id());
        SampleUnit unit = SampleUnit.of(sample.id(), sample.subject());
        Bytes subject = sample.subject().map(hashes::subject).orElse(Bytes.ofText(""));
        Location location = placement.locate(unit, sample.prior());
        points.add(new StagedPoint(id, sample.line(), location, sample.prior(), subject).toRecord());
        SliceRow row = new SliceRow(id, sample.label(), sample.features());
        rows.add(new StagedRow(location.shard(), location.slice(), row, sample.line()).toRecord(form));
    }

    private void requireDistinctIds() throws IOException {
        try (var scan = points.scan()) {
            Optional<StagedPoint> previous = scan.next();
            for (Optional<StagedPoint> point = scan.next(); point.isPresent(); point = scan.next()) {
                if (point.get().sample().equals(previous.orElseThrow().sample())) {
                    throw BadDataException.duplicateId(
                            file, unit, point.get().line(), previous.get().line());
                }
                previous = point;
            }
        }
    }

    @Override
    public void close() throws IOException {
        try (pointSpace) {
            rowSpace.close();
        }
    }
}
