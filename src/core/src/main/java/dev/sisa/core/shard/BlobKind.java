package dev.sisa.core.shard;

import dev.sisa.core.bytes.Bytes;

/** The content of a salted blob, told with the version of its format by the eight-byte mark behind the salt. */
public enum BlobKind {
    PARAMETERS("params", "SISAPAR2"),
    STATE("state", "SISASTA1"),
    /** The root of a manifest. */
    MANIFEST("root", "SISAMAN1"),
    /** Up to 64 slices of a manifest with their checkpoints. */
    PAGE("p", "SISAPAG1"),
    /** Samples that a large request names. */
    LIST("ids", "SISAIDS1");

    private final String suffix;
    private final String mark;

    BlobKind(String suffix, String mark) {
        this.suffix = suffix;
        this.mark = mark;
    }

    /** The end of keys of this kind. */
    public String suffix() {
        return suffix;
    }

    Bytes mark() {
        return Bytes.ofText(mark);
    }
}
