package dev.sisa.core.slice;

import dev.sisa.core.failure.ClassifiedFailure;
import dev.sisa.core.failure.FailureClass;

/** A stored slice is whole, but of a version or an encoding that this program does not read. */
public final class UnknownSliceVersionException extends RuntimeException implements ClassifiedFailure {

    UnknownSliceVersionException(String name, int version, int encoding) {
        super("slice " + name + " has version " + version + " and encoding " + encoding
                + ", this program reads version " + SliceFormat.VERSION + " and encodings " + SliceFormat.FLOAT32
                + " and " + SliceFormat.BYTE);
    }

    @Override
    public FailureClass failureClass() {
        return FailureClass.STORE;
    }

    @Override
    public String code() {
        return "newer-version";
    }
}
