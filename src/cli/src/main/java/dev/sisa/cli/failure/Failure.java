package dev.sisa.cli.failure;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * The failure of a command, for people and programs.
 *
 * @param code one word for programs; {@code src/docs/exit-codes.md} lists them
 * @param message the problem, often with the remedy
 * @param remedy a remedy that the message does not name
 * @param exit exit status, unless a signal decides it
 */
public record Failure(String code, String message, Optional<String> remedy, OptionalInt exit) {

    /** The failure of an exception other than a wrong command line. */
    public static Failure of(Throwable thrown) {
        return new Failure(
                FailureText.code(thrown), FailureText.of(thrown), Optional.empty(), OptionalInt.of(ExitCodes.FAILED));
    }

    /** A wrong command line, with the remedy. */
    public static Failure misuse(String message, String remedy) {
        return new Failure("misuse", VisibleText.line(message), Optional.of(remedy), OptionalInt.of(ExitCodes.MISUSE));
    }

    /** A command that a signal ended; its exit status is 128 and the signal's number. */
    public static Failure interrupted(String message) {
        return new Failure("interrupted", message, Optional.empty(), OptionalInt.empty());
    }

    /** Lines for people: the remedy has one of its own. */
    public String toText() {
        return message + remedy.map(way -> "\n" + way).orElse("");
    }

    /** Adds member {@code error}. */
    public void putInto(ObjectNode root) {
        ObjectNode error = root.putObject("error").put("code", code).put("message", message);
        remedy.ifPresent(way -> error.put("remedy", way));
        exit.ifPresent(status -> error.put("exit", status));
    }
}
