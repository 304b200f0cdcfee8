package dev.sisa.core.verification;

import dev.sisa.core.bytes.Bytes;
import dev.sisa.core.data.Sample;
import dev.sisa.core.ingest.SampleSource;
import dev.sisa.core.model.Model;
import dev.sisa.core.port.ControlStore;
import dev.sisa.core.sample.Points;
import dev.sisa.core.sample.SampleHashes;
import dev.sisa.core.sample.Subjects;
import dev.sisa.core.table.RowUnit;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.stream.Collectors;

/** A table less the samples that a model was asked to forget; they are looked up by the hundred. */
public final class Survivors implements SampleSource {

    private final SampleSource table;
    private final Model model;
    private final Points points;
    private final Subjects subjects;
    private final Queue<Sample> survivors = new ArrayDeque<>();
    private long leftOut;

    /** The survivors of a table, as a control store knows them. */
    public Survivors(SampleSource table, Model model, ControlStore control) {
        this.table = table;
        this.model = model;
        this.points = new Points(control);
        this.subjects = new Subjects(control);
    }

    @Override
    public Optional<Sample> next() {
        List<Sample> chunk = survivors.isEmpty() ? chunk() : List.of();
        while (!chunk.isEmpty()) {
            look(chunk);
            chunk = survivors.isEmpty() ? chunk() : List.of();
        }
        return Optional.ofNullable(survivors.poll());
    }

    /** As many rows as one read may name. */
    private List<Sample> chunk() {
        List<Sample> chunk = new ArrayList<>();
        Optional<Sample> row = table.next();
        while (row.isPresent()) {
            chunk.add(row.get());
            row = chunk.size() < ControlStore.MOST_KEYS ? table.next() : Optional.empty();
        }
        return chunk;
    }

    private void look(List<Sample> chunk) {
        SampleHashes hashes = model.hashes();
        Map<Bytes, Points.Versioned> known = points.read(
                chunk.stream().map(sample -> hashes.sample(sample.id())).toList());
        Set<Bytes> suppressed = subjects.tombstones(chunk.stream()
                        .flatMap(sample -> sample.subject().map(hashes::subject).stream())
                        .collect(Collectors.toSet()))
                .keySet();
        for (Sample sample : chunk) {
            boolean forgotten = Optional.ofNullable(known.get(hashes.sample(sample.id())))
                            .filter(point -> point.point().forgotten())
                            .isPresent()
                    || sample.subject()
                            .map(hashes::subject)
                            .filter(suppressed::contains)
                            .isPresent();
            leftOut += forgotten ? 1 : 0;
            if (!forgotten) {
                survivors.add(sample);
            }
        }
    }

    @Override
    public RowUnit unit() {
        return table.unit();
    }

    /** Rows left out so far; all of them at the end of the table. */
    public long leftOut() {
        return leftOut;
    }
}
