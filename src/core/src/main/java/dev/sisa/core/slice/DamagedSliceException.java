package dev.sisa.core.slice;

import dev.sisa.core.failure.ClassifiedFailure;
import dev.sisa.core.failure.FailureClass;

/**
 * A stored slice differs from what the writer wrote. The message has its name, the byte from which on it cannot be trusted,
 * and why.
 */
public final class DamagedSliceException extends RuntimeException implements ClassifiedFailure {

    DamagedSliceException(String name, long position, String problem) {
        super("slice " + name + " is damaged at byte " + position + ": " + problem);
    }

    @Override
    public FailureClass failureClass() {
        return FailureClass.DAMAGED;
    }

    @Override
    public String code() {
        return "damaged";
    }
}
