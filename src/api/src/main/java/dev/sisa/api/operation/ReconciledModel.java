package dev.sisa.api.operation;

import dev.sisa.api.model.VoteSummary;
import dev.sisa.api.request.DueNotice;
import java.util.List;

/**
 * The work of reconciling on a model, and its state afterwards.
 *
 * @param model its name
 * @param atRest whether nothing is left to do
 * @param erasedSampleCount samples that were erased
 * @param destroyedBlobCount blobs that were destroyed
 * @param startedRunCount runs that were started
 * @param openRequestCount requests that are not completed
 * @param alarms due dates that are near or over, earliest due first
 * @param shards each shard
 * @param voting the vote now
 */
public record ReconciledModel(
        String model,
        boolean atRest,
        long erasedSampleCount,
        long destroyedBlobCount,
        int startedRunCount,
        int openRequestCount,
        List<DueNotice> alarms,
        List<ShardWork> shards,
        VoteSummary voting) {

    public ReconciledModel {
        alarms = List.copyOf(alarms);
        shards = List.copyOf(shards);
    }
}
