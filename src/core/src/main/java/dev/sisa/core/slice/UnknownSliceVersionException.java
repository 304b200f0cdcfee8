package dev.sisa.core.slice;

/** A stored slice is whole, but of a version or an encoding that this program does not read. */
public final class UnknownSliceVersionException extends RuntimeException {

    UnknownSliceVersionException(String name, int version, int encoding) {
        super("slice " + name + " has version " + version + " and encoding " + encoding
                + ", this program reads version " + SliceFormat.VERSION + " and encodings " + SliceFormat.FLOAT32
                + " and " + SliceFormat.BYTE);
    }
}
