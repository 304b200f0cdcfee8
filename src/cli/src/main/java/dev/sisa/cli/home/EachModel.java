package dev.sisa.cli.home;

import dev.sisa.cli.failure.ExitCodes;
import dev.sisa.cli.failure.Failure;
import dev.sisa.cli.output.Console;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** The same work for several models; a failure of one does not stop the others. */
public record EachModel<R>(List<R> results, List<ModelFault> faults) {

    public EachModel {
        results = List.copyOf(results);
        faults = List.copyOf(faults);
    }

    /** The result of the one model that was named; its failure fails the command. */
    public static <R> EachModel<R> alone(R result) {
        return new EachModel<>(List.of(result), List.of());
    }

    public static <R> EachModel<R> of(List<String> names, Function<String, R> work) {
        List<R> results = new ArrayList<>();
        List<ModelFault> faults = new ArrayList<>();
        for (String name : names) {
            try {
                results.add(work.apply(name));
            } catch (RuntimeException e) {
                Failure failure = Failure.of(e);
                faults.add(new ModelFault(name, failure.code(), failure.message()));
            }
        }
        return new EachModel<>(results, faults);
    }

    public void noteFaults(Console console) {
        faults.forEach(fault -> console.note("model " + fault.model() + ": " + fault.text()));
    }

    /** Exit status of a command without other failures. */
    public int status() {
        return faults.isEmpty() ? ExitCodes.DONE : ExitCodes.FAILED;
    }
}
