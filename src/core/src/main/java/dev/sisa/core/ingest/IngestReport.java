package dev.sisa.core.ingest;

import java.util.Collection;
import java.util.List;

/**
 * The result of ingesting a file.
 *
 * @param added samples that are new
 * @param present samples that the model had already, with the same values
 * @param keptOut samples that were requested to be forgotten, or whose subject is suppressed
 * @param shards shards that got new samples, in order
 */
public record IngestReport(long added, long present, long keptOut, Collection<Integer> shards) {

    public IngestReport {
        shards = List.copyOf(shards);
    }
}
