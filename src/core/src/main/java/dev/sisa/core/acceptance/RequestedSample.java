package dev.sisa.core.acceptance;

import dev.sisa.core.bytes.Bytes;
import java.util.Optional;

/**
 * A sample on a request's list.
 *
 * @param position where the list names it, from 0; the order in which it is gone through may be another
 * @param sample its hash
 * @param commitment if it was named itself, and not as one of a person's
 */
public record RequestedSample(int position, Bytes sample, Optional<Bytes> commitment) {}
