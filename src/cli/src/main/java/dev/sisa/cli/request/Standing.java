package dev.sisa.cli.request;

import dev.sisa.cli.output.Console;
import dev.sisa.core.reconcile.StatusReport;

/**
 * The state of a model at one poll.
 *
 * @param moving whether work goes on, or would with a reconciler
 * @param attended whether a process is at work on it
 */
record Standing(Console.Printable result, boolean moving, boolean attended) {

    static Standing of(Console.Printable printable, StatusReport report) {
        return new Standing(printable, report.moving(), report.attended());
    }
}
