package dev.sisa.cli;

import dev.sisa.core.reconcile.ShardOutlook;
import dev.sisa.core.reconcile.StatusReport;
import dev.sisa.core.reconcile.Waiting;

/**
 * A model at one look.
 *
 * @param moving whether something goes on, or would if a reconciler came by
 * @param attended whether somebody is at it
 */
record Standing(Console.Result result, boolean moving, boolean attended) {

    static Standing of(Console.Result result, StatusReport report) {
        return new Standing(
                result, report.moving(), report.shards().stream().anyMatch(shard -> attended(shard.outlook())));
    }

    private static boolean attended(ShardOutlook outlook) {
        return switch (outlook) {
            case ShardOutlook.Waits(Waiting waiting) ->
                switch (waiting) {
                    case Waiting.ForRun _, Waiting.ForOthers _ -> true;
                    case Waiting.ForMore _ -> false;
                };
            case ShardOutlook.Resting _, ShardOutlook.Due _, ShardOutlook.Stuck _ -> false;
        };
    }
}
