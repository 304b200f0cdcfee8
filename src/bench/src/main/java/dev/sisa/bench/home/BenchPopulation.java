package dev.sisa.bench.home;

import dev.sisa.core.cost.DeletionPrior;
import dev.sisa.core.data.Sample;
import dev.sisa.core.data.SampleOrigin;
import dev.sisa.core.ingest.SampleSource;
import dev.sisa.core.layout.Location;
import dev.sisa.core.layout.Placement;
import dev.sisa.core.layout.SampleUnit;
import dev.sisa.core.model.ModelSpec;
import dev.sisa.core.schema.Column;
import dev.sisa.core.schema.CsvFormat;
import dev.sisa.core.schema.Encoding;
import dev.sisa.core.schema.Feature;
import dev.sisa.core.schema.Role;
import dev.sisa.core.schema.Schema;
import dev.sisa.core.schema.WhenMissing;
import dev.sisa.core.spec.Aggregation;
import dev.sisa.core.spec.EngineName;
import dev.sisa.core.spec.Layout;
import dev.sisa.core.spec.NetworkSpec;
import dev.sisa.core.spec.TrainingSpec;
import dev.sisa.core.spec.UpdaterSpec;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

/** Made-up samples of two numbers with a deletion prior, and models that train on them quickly. */
public final class BenchPopulation {

    /** Passes over the data of a training. */
    public static final int PASSES = 1;

    private static final int BATCH = 64;

    private final DeletionPrior prior;

    /** Samples that are as many as the prior has, and asked for as it says. */
    public BenchPopulation(DeletionPrior prior) {
        this.prior = prior;
    }

    /** A model without hidden layers. */
    public static ModelSpec spec(Layout layout) {
        Feature number = new Feature(new Encoding.Numeric(0, 1), new WhenMissing.Refused());
        List<Column> columns = List.of(
                new Column("id", new Role.Id()),
                new Column("label", new Role.Label(List.of("no", "yes"))),
                new Column("risk", new Role.Prior()),
                new Column("x", number),
                new Column("y", number));
        TrainingSpec training = new TrainingSpec(
                layout,
                new NetworkSpec(List.of()),
                new UpdaterSpec.Sgd(0.1),
                0,
                PASSES,
                BATCH,
                0,
                Aggregation.MAJORITY,
                EngineName.PORTABLE);
        return new ModelSpec(new Schema(new CsvFormat(",", List.of()), List.of(), columns), training);
    }

    /** The id of a sample by its number. */
    public static String id(int number) {
        return "s" + number;
    }

    /** Where a sample lies. */
    public Location place(Placement placement, int number) {
        return placement.locate(new SampleUnit.Single(id(number)), prior.of(number));
    }

    /** All samples, in order; their features are drawn. */
    public SampleSource source(RandomGenerator random) {
        int[] next = {0};
        return () -> next[0] == prior.samples() ? Optional.empty() : Optional.of(sample(next[0]++, random));
    }

    private Sample sample(int number, RandomGenerator random) {
        double[] features = {(float) random.nextGaussian(), (float) random.nextGaussian()};
        int label = features[0] + features[1] > 0 ? 1 : 0;
        return new Sample(
                new SampleOrigin(id(number), Optional.empty(), prior.of(number), number + 2), label, features);
    }
}
