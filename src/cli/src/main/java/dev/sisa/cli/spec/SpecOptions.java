package dev.sisa.cli.spec;

import dev.sisa.cli.data.TextFiles;
import dev.sisa.cli.failure.MisuseException;
import dev.sisa.cli.option.GivenOptions;
import dev.sisa.core.layout.CapacityShards;
import dev.sisa.core.model.ModelSpec;
import dev.sisa.core.model.ModelSpecJson;
import dev.sisa.core.schema.Schema;
import dev.sisa.core.schema.SchemaJson;
import dev.sisa.core.spec.Aggregation;
import dev.sisa.core.spec.EngineName;
import dev.sisa.core.spec.Layout;
import dev.sisa.core.spec.NetworkSpec;
import dev.sisa.core.spec.PlacementPolicy;
import dev.sisa.core.spec.TrainingSpec;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The spec of a new model: a schema file and options, or one file with all of it. */
public final class SpecOptions {

    /** All options but the two of which one is stated. */
    static final List<String> REPLACED_BY_SPEC = Stream.of(
                    List.of("--network", "--engine", "--passes", "--batch", "--rate", "--updater"),
                    LossOptions.NAMES,
                    PlacementOptions.NAMES,
                    List.of("--aggregation", "--seed"))
            .flatMap(List::stream)
            .toList();

    @Spec(Spec.Target.MIXEE)
    private @Nullable CommandSpec command;

    @Option(
            names = "--spec",
            paramLabel = "FILE",
            description = "a whole spec, in place of the schema and all options below")
    private Optional<Path> spec = Optional.empty();

    @Option(names = "--schema", paramLabel = "FILE", description = "what each column is for; `sisa schema` drafts one")
    private Optional<Path> schema = Optional.empty();

    @Option(
            names = "--network",
            paramLabel = "LAYERS",
            defaultValue = "128:relu:0.2",
            description = {NetworkText.DENSE_LAYERS + " (default: 128:relu:0.2);", NetworkText.IMAGE_LAYERS})
    private String network = "";

    @Option(
            names = "--engine",
            paramLabel = "E",
            description = "portable (dense networks) or dl4j (default: portable for dense networks, dl4j for the rest)")
    private Optional<EngineName> engine = Optional.empty();

    @Option(
            names = "--passes",
            paramLabel = "E",
            defaultValue = "10",
            description = "passes over the data, as if there were no slices (default: 10)")
    private int passes;

    @Option(names = "--batch", paramLabel = "B", defaultValue = "32", description = "samples of a batch (default: 32)")
    private int batch;

    @Mixin
    private UpdaterOptions updater = new UpdaterOptions();

    @Mixin
    private LossOptions loss = new LossOptions();

    @Mixin
    private PlacementOptions placement = new PlacementOptions();

    @Option(
            names = "--aggregation",
            paramLabel = "A",
            defaultValue = "mean",
            description = "majority or mean (default: mean)")
    private Aggregation aggregation = Aggregation.MEAN;

    @Option(
            names = "--seed",
            paramLabel = "N",
            defaultValue = "0",
            description = "where initial weights and dropout come from (default: 0)")
    private long seed;

    /**
     * The spec.
     *
     * @throws MisuseException if options contradict each other or are out of range
     */
    public ModelSpec spec() {
        if (capacity().isPresent()) {
            throw new MisuseException(
                    "only `sisa train` makes prior-sharded layouts, from what it imports: take its --spec for others");
        }
        return uncut();
    }

    /**
     * The spec with a single shard of one slice, for commands that set the layout themselves.
     *
     * @throws MisuseException if options state a layout as well
     */
    public ModelSpec withoutLayout() {
        GivenOptions.of(command)
                .refuse(PlacementOptions.NAMES, "would change nothing here, where the data is cut in several ways");
        return made(_ -> new Layout(1, 1, new PlacementPolicy.Uniform()));
    }

    /** The capacity by which the first import is cut into shards, if placement is prior-sharded. */
    public Optional<CapacityShards> capacity() {
        Optional<CapacityShards> capacity = placement.capacity();
        if (capacity.isPresent() && GivenOptions.of(command).has("--shards")) {
            throw new MisuseException("--shards would change nothing beside --capacity, which decides on their number");
        }
        return capacity;
    }

    /** The spec, but a single shard in place of those that {@link #capacity} asks for. */
    public ModelSpec uncut() {
        return made(placement::uncut);
    }

    private ModelSpec made(Function<Schema, Layout> layout) {
        if (spec.isPresent() == schema.isPresent()) {
            throw new MisuseException("state either --schema FILE, with options, or --spec FILE, which has everything");
        }
        return spec.map(this::fromFile).orElseGet(() -> fromOptions(schema.orElseThrow(), layout));
    }

    private ModelSpec fromFile(Path file) {
        GivenOptions.of(command)
                .refuse(
                        REPLACED_BY_SPEC,
                        "would change nothing beside --spec, which has everything: state it in " + file
                                + ", or use --schema with options");
        return ModelSpecJson.read(file.toString(), TextFiles.read(file));
    }

    private ModelSpec fromOptions(Path file, Function<Schema, Layout> layout) {
        Schema columns = SchemaJson.read(file.toString(), TextFiles.read(file));
        return MisuseException.checked(() -> {
            NetworkSpec layers = NetworkText.parse(network);
            EngineName trains = engine.orElse(EngineName.usual(layers));
            return new ModelSpec(
                    columns,
                    new TrainingSpec(
                            layout.apply(columns),
                            layers,
                            updater.updater(),
                            loss.l2(),
                            passes,
                            batch,
                            seed,
                            aggregation,
                            trains,
                            loss.classWeights()));
        });
    }
}
