package dev.sisa.cli.output;

import dev.sisa.cli.failure.ExitCodes;
import java.util.Optional;

/**
 * Standard output that did not take everything. A reader may close it early, which is no fault; otherwise, such as on a full
 * disk, the result is lost and the command fails.
 *
 * @param reason why it is a fault, if it is one
 */
public record LostOutput(Optional<String> reason) {

    public static LostOutput of(StandardOutput out) {
        return new LostOutput(out.closedByReader() ? Optional.empty() : Optional.of(out.reason()));
    }

    /**
     * Says what was done all the same; the exit status.
     *
     * @param onlyRead whether the command has changed nothing
     */
    public int tell(Console console, boolean onlyRead) {
        reason.ifPresent(why -> console.note("standard output cannot be written (" + why + "), so the result is lost"
                + (onlyRead ? "" : ". The command's changes stand.")));
        // it may have been printed to a reader that went away before it came to it
        if (console.invocation().stage() instanceof RequestStage.Salted salted
                && !console.invocation().saltOnError()) {
            console.note(salted.text() + "; " + salted.outlook());
        }
        return reason.isPresent() ? ExitCodes.FAILED : ExitCodes.CLOSED_PIPE;
    }
}
