package dev.sisa.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintWriter;

/**
 * Where a command speaks: results on standard output, as text or JSON; everything else on standard error.
 *
 * <p>Printing fails with {@link LostOutputException} once standard output takes nothing any more.
 *
 * @param json whether results are JSON
 */
record Console(PrintWriter out, PrintWriter err, boolean json, Invocation invocation) {

    /** A result in both forms. */
    interface Result {

        JsonNode toJson();

        /** Lines for people, without a line feed at the end. */
        String toText();
    }

    /** The result, which is all that is printed as JSON. */
    void print(Result result) {
        if (!json) {
            line(result.toText());
        } else if (invocation.claimDocument()) {
            line(result.toJson().toPrettyString());
        }
    }

    /** One of several results: each as JSON is a line. */
    void printLine(Result result) {
        line(json ? result.toJson().toString() : result.toText());
    }

    /** A part of a result that people need not wait for; programs get all of it at once. */
    void say(String text) {
        if (!json) {
            line(text);
        }
    }

    /** Lines in whatever form. */
    void line(String text) {
        out.println(text);
        flush();
    }

    /** What was printed is with its reader, or is lost. */
    void flush() {
        if (out.checkError()) {
            throw new LostOutputException();
        }
    }

    /** Something to know on the way. */
    void note(String text) {
        err.println("sisa: " + text);
        err.flush();
    }

    /**
     * Why the command failed: for people on standard error, and as JSON on standard output, in one line, if it has no result
     * there; the exit status.
     */
    int fail(Failure failure) {
        note(failure.toText());
        if (invocation.owesSalt() && invocation.stage() instanceof RequestStage.Accepted accepted) {
            note(accepted.text() + "; " + accepted.outlook());
        }
        if (json && invocation.claimDocument()) {
            out.println(document(failure));
            out.flush();
        }
        return failure.exit().orElse(ExitCodes.INTERRUPTED);
    }

    private ObjectNode document(Failure failure) {
        ObjectNode root = JsonNodeFactory.instance.objectNode();
        failure.putInto(root);
        if (invocation.stage() instanceof RequestStage.Accepted(String _, String id, String salt)) {
            root.put("requestId", id).put("salt", salt);
        }
        return root;
    }
}
