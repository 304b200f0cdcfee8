package dev.sisa.api;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.sisa.core.failure.FailureClass;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * The reason why something failed.
 *
 * @param code one word for programs; {@code src/docs/exit-codes.md} lists them
 * @param failureClass what helps, see {@link FailureClass}; each code has one
 * @param message the problem for people, often with the remedy
 * @param remedy a remedy that the message does not name
 * @param exit exit status of the command, unless a signal decides it
 */
public record Failure(
        String code,
        @JsonProperty("class") FailureClass failureClass,
        String message,
        Optional<String> remedy,
        OptionalInt exit) {}
