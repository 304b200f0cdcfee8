package dev.sisa.core.unlearning;

/** What a request to forget finds of a sample. */
public enum Outcome {
    /** It was live and is from now on in no answer. */
    ACCEPTED,
    /** Another request had asked for it and is not erased yet. */
    JOINED,
    /** It was erased before. */
    ALREADY_ERASED,
    /** It was never seen; should it come late, it stays out. */
    NEVER_SEEN
}
