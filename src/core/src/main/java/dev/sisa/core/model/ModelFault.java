package dev.sisa.core.model;

import java.util.Objects;

/** The failure of work for one of several models; equal to one of the same exception type and message. */
public record ModelFault(String model, RuntimeException cause) {

    @Override
    public boolean equals(Object other) {
        return other instanceof ModelFault fault
                && model.equals(fault.model)
                && cause.getClass().equals(fault.cause.getClass())
                && Objects.equals(cause.getMessage(), fault.cause.getMessage());
    }

    @Override
    public int hashCode() {
        return model.hashCode();
    }
}
