package dev.sisa.cli;

import dev.sisa.cli.failure.Failure;
import dev.sisa.cli.option.OutputOptions;
import dev.sisa.cli.output.Console;
import dev.sisa.cli.output.Invocation;
import dev.sisa.cli.output.RequestStage;
import java.time.Duration;

/**
 * The message of a program that a signal ends before its command is done.
 *
 * @param onlyReads whether the command changes nothing, so that there is nothing to go on with
 */
record Interruption(Console console, boolean onlyReads) {

    /** The time limit of an acceptance after the signal; small requests take milliseconds. */
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    /** Prints it while the virtual machine shuts down. */
    void watch() {
        Runtime.getRuntime().addShutdownHook(new Thread(this::tell, "interruption"));
    }

    private void tell() {
        Invocation invocation = console.invocation();
        if (invocation.ended()) {
            return;
        }
        try {
            String message = onlyReads ? "interrupted" : message(invocation.settled(PATIENCE));
            if (OutputOptions.onTerminal()) {
                console.err().println();
            }
            // the virtual machine ends with the signal's status
            int _ = console.fail(Failure.interrupted(message));
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    /** The message after a signal at this stage. */
    static String message(RequestStage stage) {
        return switch (stage) {
            case RequestStage.None _ ->
                "interrupted. This command has accepted no request, and nothing is lost that was accepted before: run it"
                        + " again to go on.";
            case RequestStage.Accepting(String model) ->
                "interrupted while a request was being accepted: parts of it may be in no answer already, and those are erased."
                        + " Ask for the same again, with its --key if it had one; `sisa status " + model
                        + "` lists it.";
            case RequestStage.Salted salted ->
                "interrupted. Request " + salted.id() + " of model " + salted.model() + " " + salted.state()
                        + " and goes on with the next `sisa reconcile " + salted.model() + "`; " + salted.outlook()
                        + ".";
        };
    }
}
