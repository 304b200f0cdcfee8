package dev.sisa.cli.request;

import dev.sisa.cli.output.Console;
import dev.sisa.core.reconcile.ShardCondition;
import dev.sisa.core.reconcile.StatusReport;
import dev.sisa.core.reconcile.Waiting;

/**
 * The state of a model at one poll.
 *
 * @param moving whether work goes on, or would with a reconciler
 * @param attended whether a process is at work on it
 */
record Standing(Console.Printable result, boolean moving, boolean attended) {

    static Standing of(Console.Printable printable, StatusReport report) {
        return new Standing(
                printable, report.moving(), report.shards().stream().anyMatch(shard -> attended(shard.outlook())));
    }

    private static boolean attended(ShardCondition outlook) {
        return switch (outlook) {
            case ShardCondition.Waits(Waiting waiting) ->
                switch (waiting) {
                    case Waiting.ForRun _, Waiting.ForOthers _ -> true;
                    case Waiting.ForMore _ -> false;
                };
            case ShardCondition.Resting _, ShardCondition.Due _, ShardCondition.Stuck _ -> false;
        };
    }
}
