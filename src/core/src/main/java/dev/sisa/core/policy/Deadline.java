package dev.sisa.core.policy;

import java.time.Instant;

/** When the erasure of a request is due. */
public record Deadline(String request, Instant dueAt) {}
