package dev.sisa.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintWriter;

/**
 * Where a command speaks: results on standard output, as text or JSON; everything else on standard error.
 *
 * @param json whether results are JSON
 */
record Console(PrintWriter out, PrintWriter err, boolean json) {

    /** A result in both forms. */
    interface Result {

        JsonNode toJson();

        /** Lines for people, without a line feed at the end. */
        String toText();
    }

    void print(Result result) {
        out.println(json ? result.toJson().toPrettyString() : result.toText());
        out.flush();
    }

    /** One of several results: each as JSON is a line. */
    void printLine(Result result) {
        out.println(json ? result.toJson().toString() : result.toText());
        out.flush();
    }

    /** A part of a result that people need not wait for; programs get all of it at once. */
    void say(String text) {
        if (!json) {
            out.println(text);
            out.flush();
        }
    }

    /** Something to know on the way. */
    void note(String text) {
        err.println("sisa: " + text);
        err.flush();
    }
}
