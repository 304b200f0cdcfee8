package dev.sisa.core.model;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** The same work for several models; a failure of one does not stop the others. */
public record EachModel<R>(List<R> results, List<ModelFault> faults) {

    public EachModel {
        results = List.copyOf(results);
        faults = List.copyOf(faults);
    }

    /** The result of the one model that was named; its failure is the caller's. */
    public static <R> EachModel<R> alone(R result) {
        return new EachModel<>(List.of(result), List.of());
    }

    /** The results of the models that did not fail, and the faults of the others, each in the order of the names. */
    public static <R> EachModel<R> of(List<String> names, Function<String, R> work) {
        List<R> results = new ArrayList<>();
        List<ModelFault> faults = new ArrayList<>();
        for (String name : names) {
            try {
                results.add(work.apply(name));
            } catch (RuntimeException e) {
                faults.add(new ModelFault(name, e));
            }
        }
        return new EachModel<>(results, faults);
    }
}
