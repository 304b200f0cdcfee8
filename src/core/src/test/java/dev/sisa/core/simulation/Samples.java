package dev.sisa.core.simulation;

import dev.sisa.core.data.Sample;
import dev.sisa.core.ingest.SampleSource;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/** Samples of a list, one after the other. */
public final class Samples implements SampleSource {

    private final Iterator<Sample> samples;

    public Samples(List<Sample> samples) {
        this.samples = samples.iterator();
    }

    @Override
    public Optional<Sample> next() {
        return samples.hasNext() ? Optional.of(samples.next()) : Optional.empty();
    }
}
