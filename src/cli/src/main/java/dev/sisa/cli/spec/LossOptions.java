package dev.sisa.cli.spec;

import dev.sisa.core.spec.ClassWeights;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Option;

/** The loss that training of a new model brings down. */
final class LossOptions {

    static final List<String> NAMES = List.of("--l2", "--class-weights");

    @Option(names = "--l2", paramLabel = "W", defaultValue = "0", description = "weight of the L2 penalty (default: 0)")
    private double l2;

    @Option(
            names = "--class-weights",
            paramLabel = "WEIGHTS",
            description =
                    "balanced, or LABEL:WEIGHT,... such as no:1,yes:8, for labels that are rare. Balanced counts the rows that each"
                            + " step trains on. Classes that are not named weigh 1; labels with commas go into --spec"
                            + " (default: all weigh the same)")
    private Optional<String> classWeights = Optional.empty();

    double l2() {
        return l2;
    }

    ClassWeights classWeights() {
        return classWeights.map(ClassWeightsText::parse).orElseGet(ClassWeights.Equal::new);
    }
}
