package dev.sisa.api;

import java.util.Optional;
import java.util.OptionalInt;

/**
 * The reason why something failed.
 *
 * @param code one word for programs; {@code src/docs/exit-codes.md} lists them
 * @param message the problem for people, often with the remedy
 * @param remedy a remedy that the message does not name
 * @param exit exit status of the command, unless a signal decides it
 */
public record Failure(String code, String message, Optional<String> remedy, OptionalInt exit) {}
