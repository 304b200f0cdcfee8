package dev.sisa.cli.output;

import dev.sisa.api.FailureDocument;
import dev.sisa.api.WireJson;
import dev.sisa.cli.failure.CommandException;
import dev.sisa.cli.failure.ExitCodes;
import dev.sisa.cli.failure.Failure;
import dev.sisa.cli.failure.LostOutputException;
import dev.sisa.cli.failure.VisibleText;
import java.io.PrintWriter;
import java.util.Optional;

/**
 * The output of a command: results on standard output, as text or JSON; everything else on standard error.
 *
 * <p>Printing fails with {@link LostOutputException} once standard output can no longer be written.
 *
 * @param json whether results are JSON
 */
public record Console(PrintWriter out, PrintWriter err, boolean json, Invocation invocation) {

    private static final String NOTE = "sisa: ";

    /** A result in both forms. */
    public interface Printable {

        /** The document for programs, in the form of {@link WireJson}. */
        Object toJson();

        /** Lines for people, without a line feed at the end. */
        String toText();
    }

    /** The result, which is all that is printed as JSON. */
    public void print(Printable printable) {
        if (!json) {
            line(printable.toText());
        } else if (invocation.claimDocument()) {
            line(WireJson.pretty(printable.toJson()));
        }
    }

    /** One of several results: each as JSON is a line. */
    public void printLine(Printable printable) {
        line(json ? WireJson.line(printable.toJson()) : printable.toText());
    }

    /** A part of a result that people need not wait for; programs get all of it at once. */
    public void say(String text) {
        if (!json) {
            line(text);
        }
    }

    /** Prints lines as they are, as text or JSON. */
    public void line(String text) {
        out.println(text);
        flush();
    }

    /** Flushes standard output; fails if anything printed was lost. */
    public void flush() {
        if (out.checkError()) {
            throw new LostOutputException();
        }
    }

    /**
     * Refuses a request whose salt could not be told.
     *
     * @throws CommandException if it is known that neither standard output nor standard error takes anything
     */
    public void requireHeard() {
        if (Descriptor.OUT.refusesWrites() && (Descriptor.ERR.refusesWrites() || err.checkError())) {
            throw new CommandException(
                    "neither standard output nor standard error can be written, so the salt could not be told");
        }
    }

    /** Something to know on the way; control characters are shown, but for tabs and line feeds. */
    public void note(String text) {
        err.println(NOTE + VisibleText.lines(text));
        err.flush();
    }

    /** Characters of a note that fit on a line of the screen. */
    public int noteWidth() {
        return ScreenWidth.columns() - NOTE.length();
    }

    /**
     * Prints a failure: for people on standard error, and as JSON on standard output, in one line, if no result is there.
     * Returns the exit status.
     */
    public int fail(Failure failure) {
        note(failure.toText());
        if (invocation.owesSalt() && invocation.stage() instanceof RequestStage.Salted salted) {
            note(salted.text() + "; " + salted.outlook());
            invocation.saltToldOnError();
        }
        if (json && invocation.claimDocument()) {
            out.println(WireJson.line(document(failure)));
            out.flush();
        }
        return failure.exit().orElse(ExitCodes.INTERRUPTED);
    }

    private FailureDocument document(Failure failure) {
        Optional<RequestStage.Salted> request =
                invocation.stage() instanceof RequestStage.Salted salted ? Optional.of(salted) : Optional.empty();
        return new FailureDocument(
                failure.document(),
                request.map(RequestStage.Salted::id),
                request.map(RequestStage.Salted::salt),
                failure.neverSeen());
    }
}
