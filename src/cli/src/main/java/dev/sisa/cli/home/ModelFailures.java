package dev.sisa.cli.home;

import dev.sisa.api.Failure;
import dev.sisa.api.ModelFailure;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Failures of some of several models, for programs. */
public final class ModelFailures {

    private ModelFailures() {}

    public static List<ModelFailure> of(List<ModelFault> faults) {
        return faults.stream()
                .map(fault -> new ModelFailure(
                        fault.model(), new Failure(fault.code(), fault.text(), Optional.empty(), OptionalInt.empty())))
                .toList();
    }
}
