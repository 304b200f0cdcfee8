package dev.sisa.core.port;

/** The tables of the control store. */
public enum Table {
    /** One item a sample: its place, and whether it is present, pending or a tombstone. The sort key is always empty. */
    POINTS,
    /** Models, shards, pending deletions, residue, requests. */
    CONTROL
}
