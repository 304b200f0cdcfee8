package dev.sisa.core.request;

import dev.sisa.core.bytes.Bytes;

/**
 * A person whom a request names.
 *
 * @param commitment to the person's id
 * @param seen whether samples of the person were here, or had been, when the request was received
 */
public record NamedSubject(Bytes commitment, boolean seen) {}
