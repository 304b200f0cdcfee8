package dev.sisa.core.ingest;

import dev.sisa.core.data.Sample;
import dev.sisa.core.data.TableImport;
import dev.sisa.core.table.RowUnit;
import java.util.Optional;

/** Samples one after the other; empty at the end. */
@FunctionalInterface
public interface SampleSource {

    Optional<Sample> next();

    /** The unit in which positions of samples are counted. */
    default RowUnit unit() {
        return RowUnit.LINE;
    }

    /** The samples of a table. */
    static SampleSource of(TableImport<Sample> table) {
        return new SampleSource() {
            @Override
            public Optional<Sample> next() {
                return table.next();
            }

            @Override
            public RowUnit unit() {
                return table.unit();
            }
        };
    }
}
