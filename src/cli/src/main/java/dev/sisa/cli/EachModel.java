package dev.sisa.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** The same work for several models: what fails for one keeps no other from its turn. */
record EachModel<R>(List<R> results, List<ModelFault> faults) {

    EachModel {
        results = List.copyOf(results);
        faults = List.copyOf(faults);
    }

    /** What came of a model that was named: what fails for it fails the command. */
    static <R> EachModel<R> alone(R result) {
        return new EachModel<>(List.of(result), List.of());
    }

    static <R> EachModel<R> of(List<String> names, Function<String, R> work) {
        List<R> results = new ArrayList<>();
        List<ModelFault> faults = new ArrayList<>();
        for (String name : names) {
            try {
                results.add(work.apply(name));
            } catch (RuntimeException e) {
                faults.add(new ModelFault(name, FailureText.of(e)));
            }
        }
        return new EachModel<>(results, faults);
    }

    void noteFaults(Console console) {
        faults.forEach(fault -> console.note("model " + fault.model() + ": " + fault.text()));
    }

    /** Exit status of a command that has nothing else against it. */
    int status() {
        return faults.isEmpty() ? 0 : 1;
    }
}
