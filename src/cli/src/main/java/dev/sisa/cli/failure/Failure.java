package dev.sisa.cli.failure;

import dev.sisa.api.NeverSeenIds;
import dev.sisa.core.failure.ClassifiedFailure;
import dev.sisa.core.failure.FailureClass;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * The failure of a command, for people and programs.
 *
 * @param failureClass what helps
 * @param code one word for programs; {@code src/docs/exit-codes.md} lists them
 * @param message the problem, often with the remedy
 * @param remedy a remedy that the message does not name
 * @param neverSeen the ids that were to be known and are not
 */
public record Failure(
        FailureClass failureClass,
        String code,
        String message,
        Optional<String> remedy,
        Optional<NeverSeenIds> neverSeen) {

    /** The failure of an exception other than a wrong command line. */
    public static Failure of(Throwable thrown) {
        return thrown instanceof RefusedException refused
                ? refused.failure()
                : new Failure(
                        FailureClass.of(thrown),
                        ClassifiedFailure.codeOf(thrown),
                        FailureText.of(thrown),
                        Optional.empty(),
                        Optional.empty());
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
        return new Failure(FailureClass.CALLER, "misuse", VisibleText.line(message), remedy, Optional.empty());
    }

    /**
     * Ids that were to be known and are not.
     *
     * @param neverSeen where they were named
     */
    public static Failure unknownIds(String message, String remedy, NeverSeenIds neverSeen) {
        return new Failure(
                FailureClass.CALLER,
                "unknown-ids",
                VisibleText.line(message),
                Optional.of(remedy),
                Optional.of(neverSeen));
    }

    /** A command that a signal ended; its exit status is 128 and the signal's number. */
    public static Failure interrupted(String message) {
        return new Failure(FailureClass.CALLER, "interrupted", message, Optional.empty(), Optional.empty());
    }

    /** Exit status, unless a signal decides it. */
    public OptionalInt exit() {
        return ExitCodes.of(failureClass, code);
    }

    /** Lines for people: the remedy has one of its own. */
    public String toText() {
        return message + remedy.map(way -> "\n" + way).orElse("");
    }

    /** The error for programs, of a command that goes on with other models: its exit status is no affair of this one. */
    public dev.sisa.api.Failure listed() {
        return new dev.sisa.api.Failure(code, failureClass, message, remedy, OptionalInt.empty());
    }

    /** The error for programs. */
    public dev.sisa.api.Failure document() {
        return new dev.sisa.api.Failure(code, failureClass, message, remedy, exit());
    }
}
