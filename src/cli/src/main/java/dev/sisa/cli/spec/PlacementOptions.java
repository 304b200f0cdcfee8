package dev.sisa.cli.spec;

import dev.sisa.cli.failure.MisuseException;
import dev.sisa.core.layout.CapacityShards;
import dev.sisa.core.schema.Schema;
import dev.sisa.core.spec.Layout;
import dev.sisa.core.spec.PlacementPolicy;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Option;

/** The division and placement of the samples of a new model. */
final class PlacementOptions {

    static final List<String> NAMES = List.of("--shards", "--slices", "--placement", "--prior-classes", "--capacity");

    @Option(names = "--shards", paramLabel = "S", defaultValue = "5", description = "isolated parts (default: 5)")
    private int shards;

    @Option(
            names = "--slices",
            paramLabel = "R",
            defaultValue = "10",
            description = "parts of a shard, with a checkpoint after each (default: 10)")
    private int slices;

    @Option(
            names = "--placement",
            paramLabel = "P",
            description =
                    "uniform, prior-ordered or prior-sharded (default: prior-ordered if the schema has a deletion prior)")
    private Optional<PlacementName> placement = Optional.empty();

    @Option(
            names = "--prior-classes",
            paramLabel = "CLASSES",
            description =
                    "FROM:SLICES[:SHARE],... for prior-ordered: priors from FROM on own so many slices, the riskiest the"
                            + " last; such as 0:7:90,0.001:2:9,0.01:1:1")
    private Optional<String> priorClasses = Optional.empty();

    @Option(
            names = "--capacity",
            paramLabel = "C",
            description =
                    "requests that a shard may expect, for prior-sharded: above 0 and at most 1. The first import is cut into as"
                            + " many shards as that takes, in place of --shards")
    private Optional<Double> capacity = Optional.empty();

    /** The capacity by which the first import is cut into shards, if placement is prior-sharded. */
    Optional<CapacityShards> capacity() {
        boolean sharded = placement.equals(Optional.of(PlacementName.PRIOR_SHARDED));
        if (sharded != capacity.isPresent()) {
            throw new MisuseException("--placement prior-sharded and --capacity C go together");
        }
        return MisuseException.checked(() -> capacity.map(CapacityShards::new));
    }

    /** The layout; a single uniform shard in place of prior-sharded ones, which take the samples of the first import. */
    Layout uncut(Schema columns) {
        return new Layout(capacity.isPresent() ? 1 : shards, slices, policy(columns));
    }

    private PlacementPolicy policy(Schema columns) {
        PlacementName name = placement.orElse(columns.hasPrior() ? PlacementName.PRIOR_ORDERED : PlacementName.UNIFORM);
        if (priorClasses.isPresent() && placement.isPresent() && name != PlacementName.PRIOR_ORDERED) {
            throw new MisuseException(
                    "--prior-classes would change nothing beside --placement " + name + ": leave one out");
        }
        return switch (name) {
            case UNIFORM, PRIOR_SHARDED -> new PlacementPolicy.Uniform();
            case PRIOR_ORDERED ->
                PriorClassText.parse(priorClasses.orElseThrow(() -> new MisuseException(
                        "prior-ordered placement needs to know which priors own which slices, since thresholds are never taken from"
                                + " the data: add --prior-classes FROM:SLICES[:SHARE],... such as 0:7:90,0.001:2:9,0.01:1:1"
                                + " for 10 slices, or choose --placement uniform")));
        };
    }
}
