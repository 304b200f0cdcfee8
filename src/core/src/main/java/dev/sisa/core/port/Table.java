package dev.sisa.core.port;

/** The tables of the control store. */
public enum Table {
    /** One item a sample: where it lies and whether it lives. The sort key is always empty. */
    POINTS,
    /** Models, shards, pending deletions, residue, requests. */
    CONTROL
}
