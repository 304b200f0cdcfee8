package dev.sisa.cli.failure;

import dev.sisa.core.failure.FailureClass;
import java.util.List;
import java.util.OptionalInt;
import picocli.CommandLine.Model.UsageMessageSpec;

/** The exit statuses of commands; {@code src/docs/exit-codes.md} lists the cases of each. */
public final class ExitCodes {

    /** The command did all that it was to do. */
    public static final int DONE = 0;

    /** Something failed, or a comparison found a difference. */
    public static final int FAILED = 1;

    /** The command line is wrong, or asks for what the model cannot do; nothing was changed. */
    public static final int MISUSE = 2;

    /**
     * The request was accepted (with {@code --dry-run}: would be), but something that it names was never seen. A failure
     * besides counts for more: then it is {@link #FAILED}.
     */
    public static final int NEVER_SEEN = 3;

    /** The command was interrupted; requests that it had accepted go on. */
    public static final int INTERRUPTED = 130;

    /** The reader of standard output closed it, as {@code head} does: 128 and SIGPIPE, as of programs that it ends. */
    public static final int CLOSED_PIPE = 141;

    /** Lines of help, as picocli takes them. */
    private static final List<String> HELP = List.of(
            DONE + ":everything that was asked for is done",
            FAILED + ":something failed, or what was compared differs",
            MISUSE + ":the command line is wrong, or asks for what cannot be done; nothing was changed",
            NEVER_SEEN + ":forget: accepted (with --dry-run: would be), but something named was never seen",
            INTERRUPTED + ":interrupted (143 by SIGTERM); what was accepted goes on",
            CLOSED_PIPE + ":standard output was closed by its reader");

    private ExitCodes() {}

    /** The status of a failure by its class and code; empty of a command that a signal ends, which decides it. */
    public static OptionalInt of(FailureClass failureClass, String code) {
        return switch (failureClass) {
            case CALLER ->
                switch (code) {
                    case "misuse", "unknown-ids" -> OptionalInt.of(MISUSE);
                    case "interrupted" -> OptionalInt.empty();
                    default -> OptionalInt.of(FAILED);
                };
            case BUSY, STORE, DAMAGED, FAULT -> OptionalInt.of(FAILED);
        };
    }

    /** Lists them in the help of the program, and not of each command. */
    public static void putInto(UsageMessageSpec help) {
        help.exitCodeListHeading("%nExit status:%n");
        help.exitCodeList(UsageMessageSpec.keyValuesMap(HELP.toArray(String[]::new)));
    }
}
