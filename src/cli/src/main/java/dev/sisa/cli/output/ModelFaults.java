package dev.sisa.cli.output;

import dev.sisa.api.ModelFailure;
import dev.sisa.cli.failure.ExitCodes;
import dev.sisa.cli.failure.Failure;
import dev.sisa.cli.failure.FailureText;
import dev.sisa.core.model.ModelFault;
import java.util.List;

/** Models that a command failed for while it went on with the others. */
public final class ModelFaults {

    private ModelFaults() {}

    /** Reports each on standard error. */
    public static void note(List<ModelFault> faults, Console console) {
        faults.forEach(fault -> console.note("model " + fault.model() + ": " + FailureText.of(fault.cause())));
    }

    /** Exit status of a command without other failures. */
    public static int status(List<ModelFault> faults) {
        return faults.isEmpty() ? ExitCodes.DONE : ExitCodes.FAILED;
    }

    /** The same for programs. */
    public static List<ModelFailure> documents(List<ModelFault> faults) {
        return faults.stream()
                .map(fault -> new ModelFailure(
                        fault.model(), Failure.of(fault.cause()).listed()))
                .toList();
    }
}
