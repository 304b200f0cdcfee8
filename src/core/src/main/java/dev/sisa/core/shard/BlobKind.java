package dev.sisa.core.shard;

import dev.sisa.core.bytes.Bytes;

/** What a salted blob holds; the eight-byte mark behind the salt says which, and in which version of the format. */
public enum BlobKind {
    PARAMETERS("params", "SISAPAR1"),
    STATE("state", "SISASTA1"),
    /** Samples that a large request names. */
    LIST("ids", "SISAIDS1");

    private final String suffix;
    private final String mark;

    BlobKind(String suffix, String mark) {
        this.suffix = suffix;
        this.mark = mark;
    }

    /** How keys of this kind end. */
    public String suffix() {
        return suffix;
    }

    Bytes mark() {
        return Bytes.ofText(mark);
    }
}
