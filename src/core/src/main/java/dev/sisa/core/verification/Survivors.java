package dev.sisa.core.verification;

import dev.sisa.core.data.Sample;
import dev.sisa.core.ingest.SampleSource;
import dev.sisa.core.model.Model;
import dev.sisa.core.port.ControlStore;
import dev.sisa.core.sample.Points;
import dev.sisa.core.sample.Subjects;
import dev.sisa.core.table.RowUnit;
import java.util.Optional;

/** A table less the samples that a model was asked to forget. */
public final class Survivors implements SampleSource {

    private final SampleSource table;
    private final Model model;
    private final Points points;
    private final Subjects subjects;
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
        Optional<Sample> sample = table.next();
        while (sample.isPresent() && forgotten(sample.get())) {
            leftOut++;
            sample = table.next();
        }
        return sample;
    }

    @Override
    public RowUnit unit() {
        return table.unit();
    }

    /** Rows left out so far. */
    public long leftOut() {
        return leftOut;
    }

    private boolean forgotten(Sample sample) {
        return points.read(model.hashes().sample(sample.id()))
                        .filter(known -> known.point().forgotten())
                        .isPresent()
                || sample.subject()
                        .filter(subject -> subjects.forgotten(model.hashes().subject(subject)))
                        .isPresent();
    }
}
