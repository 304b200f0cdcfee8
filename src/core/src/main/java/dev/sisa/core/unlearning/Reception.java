package dev.sisa.core.unlearning;

/** How asking to forget ended. */
public sealed interface Reception {

    /** Forgotten: no answer comes from parameters that saw a named sample. Also the answer to a repetition. */
    record Acknowledged(Acknowledgement acknowledgement) implements Reception {}

    /** The idempotency key belongs to a request for something else; nothing was accepted. */
    record KeyReused(String request) implements Reception {}

    /** The tenant has too much waiting already; nothing was accepted. */
    record TooManyPending(long pending, long most) implements Reception {}
}
