package dev.sisa.core.unlearning;

import dev.sisa.core.bytes.Bytes;
import java.util.Optional;

/**
 * A sample on a request's list.
 *
 * @param sample its hash
 * @param commitment if it was named itself, and not as one of a person's
 */
record Entry(Bytes sample, Optional<Bytes> commitment) {}
