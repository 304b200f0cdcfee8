package dev.sisa.cli.plan;

import dev.sisa.cli.failure.MisuseException;
import dev.sisa.cli.option.GivenOptions;
import dev.sisa.cli.output.Console;
import dev.sisa.cli.output.Figures;
import dev.sisa.cli.spec.PlacementName;
import dev.sisa.cli.spec.PriorText;
import dev.sisa.core.cost.DeletionPrior;
import dev.sisa.core.cost.LayoutCandidate;
import dev.sisa.core.cost.LayoutCost;
import dev.sisa.core.cost.PriorCuts;
import dev.sisa.core.cost.PriorSimulation;
import dev.sisa.core.cost.Requests;
import dev.sisa.core.cost.UnlearningCost;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The expected deletion prior, and the placements to simulate with it. */
final class PriorOptions {

    private static final List<String> SIMULATION = List.of("--placement", "--trials", "--seed");

    @Spec(Spec.Target.MIXEE)
    private @Nullable CommandSpec command;

    @Option(
            names = "--prior",
            paramLabel = "PRIOR",
            description =
                    "deletion prior of the samples: zipf:EXPONENT, with a sum of 1; or PROBABILITY:SHARE,... of groups; or a file"
                            + " with a line PROBABILITY,SHARE a group. Costs are then means of a simulation")
    private Optional<String> prior = Optional.empty();

    @Option(
            names = "--placement",
            paramLabel = "P",
            split = ",",
            description = "with --prior: placements to compare (default: uniform,prior-ordered,prior-sharded)")
    private List<PlacementName> placements = List.of();

    @Option(
            names = "--trials",
            paramLabel = "N",
            defaultValue = "100",
            description =
                    "with --prior or --model: trials of the simulation, each with new keys and requests (default: 100)")
    private int trials;

    @Option(
            names = "--seed",
            paramLabel = "N",
            defaultValue = "1",
            description = "with --prior or --model: where keys and requests come from (default: 1)")
    private long seed;

    /**
     * The deletion prior of so many samples.
     *
     * @throws MisuseException if there is none, but options of a simulation
     */
    Optional<DeletionPrior> prior(long samples) {
        if (prior.isEmpty()) {
            GivenOptions.of(command)
                    .refuse(SIMULATION, "would change nothing, since nothing is simulated: add --prior, or --model");
            return Optional.empty();
        }
        trials();
        if (samples > Integer.MAX_VALUE) {
            throw new MisuseException(samples + " samples are too many to simulate");
        }
        return MisuseException.checked(() -> prior.map(text -> PriorText.parse(text, (int) samples)));
    }

    int trials() {
        if (trials < 2) {
            throw new MisuseException("--trials must be at least 2, not " + trials);
        }
        return trials;
    }

    Random random() {
        return new Random(seed);
    }

    /** The simulation that the costs are means of, if any. */
    Optional<PlanResult.Simulation> simulation() {
        return prior.map(this::simulation);
    }

    /** A simulation of a deletion prior. */
    PlanResult.Simulation simulation(String asked) {
        return new PlanResult.Simulation(asked, trials, seed);
    }

    /** A row for each cut and placement; those that no capacity makes are reported instead. */
    List<PlanRow> rows(DeletionPrior expected, Requests requests, List<UnlearningCost> sizes, Console console) {
        List<LayoutCandidate> cuts = MisuseException.checked(() -> names().flatMap(
                        name -> sizes.stream().flatMap(size -> cut(name, size, expected, console).stream()))
                .toList());
        PriorSimulation simulation = new PriorSimulation(expected, requests, random());
        List<LayoutCost> choices = MisuseException.checked(() -> simulation.choices(cuts, trials));
        return IntStream.range(0, cuts.size())
                .mapToObj(i -> PlanRow.of(cuts.get(i), choices.get(i)))
                .toList();
    }

    private Stream<PlacementName> names() {
        return placements.isEmpty() ? Stream.of(PlacementName.values()) : placements.stream();
    }

    private static Optional<LayoutCandidate> cut(
            PlacementName name, UnlearningCost size, DeletionPrior expected, Console console) {
        PriorCuts cuts = new PriorCuts(expected);
        return switch (name) {
            case UNIFORM -> Optional.of(new LayoutCandidate.Uniform(size.shards(), size.slices()));
            case PRIOR_ORDERED -> Optional.of(cuts.ordered(size.shards(), size.slices()));
            case PRIOR_SHARDED -> {
                Optional<LayoutCandidate> cut =
                        cuts.sharded(size.shards(), size.slices()).map(LayoutCandidate.class::cast);
                if (cut.isEmpty()) {
                    console.note("prior-sharded with " + Figures.count(size.shards(), "shard")
                            + " is left out: a shard may expect 1 request at most, and all expect "
                            + Figures.decimals(expected.expected(), 2));
                }
                yield cut;
            }
        };
    }
}
