package dev.sisa.core.request;

import dev.sisa.core.bytes.Bytes;

/**
 * A person whom a request names.
 *
 * @param commitment to the person's id
 * @param seen whether samples of the person were known when the request was received, or the person had been forgotten with some;
 *     a sample that was erased by its own id leaves no trace of whose it was
 */
public record NamedSubject(Bytes commitment, boolean seen) {}
