package dev.sisa.cli.failure;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.sisa.core.failure.ClassifiedFailure;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * The failure of a command, for people and programs.
 *
 * @param code one word for programs; {@code src/docs/exit-codes.md} lists them
 * @param message the problem, often with the remedy
 * @param remedy a remedy that the message does not name
 * @param exit exit status, unless a signal decides it
 * @param beside members of the document that stand beside the error; often none
 */
public record Failure(
        String code, String message, Optional<String> remedy, OptionalInt exit, Map<String, JsonNode> beside) {

    public Failure {
        beside = Collections.unmodifiableMap(new LinkedHashMap<>(beside));
    }

    /** The failure of an exception other than a wrong command line. */
    public static Failure of(Throwable thrown) {
        return thrown instanceof RefusedException refused
                ? refused.failure()
                : new Failure(
                        ClassifiedFailure.codeOf(thrown),
                        FailureText.of(thrown),
                        Optional.empty(),
                        OptionalInt.of(ExitCodes.FAILED),
                        Map.of());
    }

    /** A wrong command line, with the remedy. */
    public static Failure misuse(String message, String remedy) {
        return misuse(message, Optional.of(remedy));
    }

    /** A command line that asks for what cannot be done; the message names the way on. */
    public static Failure misuse(String message) {
        return misuse(message, Optional.empty());
    }

    private static Failure misuse(String message, Optional<String> remedy) {
        return new Failure("misuse", VisibleText.line(message), remedy, OptionalInt.of(ExitCodes.MISUSE), Map.of());
    }

    /**
     * Ids that were to be known and are not.
     *
     * @param beside where they were named
     */
    public static Failure unknownIds(String message, String remedy, Map<String, JsonNode> beside) {
        return new Failure(
                "unknown-ids",
                VisibleText.line(message),
                Optional.of(remedy),
                OptionalInt.of(ExitCodes.MISUSE),
                beside);
    }

    /** A command that a signal ended; its exit status is 128 and the signal's number. */
    public static Failure interrupted(String message) {
        return new Failure("interrupted", message, Optional.empty(), OptionalInt.empty(), Map.of());
    }

    /** Lines for people: the remedy has one of its own. */
    public String toText() {
        return message + remedy.map(way -> "\n" + way).orElse("");
    }

    /** Adds member {@code error} and what stands beside it. */
    public void putInto(ObjectNode root) {
        ObjectNode error = root.putObject("error").put("code", code).put("message", message);
        remedy.ifPresent(way -> error.put("remedy", way));
        exit.ifPresent(status -> error.put("exit", status));
        beside.forEach(root::set);
    }
}
