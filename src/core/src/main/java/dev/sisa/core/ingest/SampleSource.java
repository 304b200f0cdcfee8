package dev.sisa.core.ingest;

import dev.sisa.core.data.Sample;
import java.util.Optional;

/** Samples one after the other; empty at the end. */
@FunctionalInterface
public interface SampleSource {
    Optional<Sample> next();
}
