package dev.sisa.api.model;

import java.util.List;
import java.util.OptionalLong;

/**
 * An import and the training after it.
 *
 * @param model its name
 * @param counts rows and samples
 * @param visitCount sample visits of the training
 * @param seconds time that all of it took
 * @param peakHeapBytes the most that the heap held
 * @param peakResidentBytes the most memory that the process held, native engines included; absent where the system does not tell
 * @param shards each shard
 * @param voting the vote now
 */
public record TrainingSummary(
        String model,
        ImportCounts counts,
        long visitCount,
        double seconds,
        long peakHeapBytes,
        OptionalLong peakResidentBytes,
        List<TrainedShard> shards,
        VoteSummary voting) {

    public TrainingSummary {
        shards = List.copyOf(shards);
    }
}
