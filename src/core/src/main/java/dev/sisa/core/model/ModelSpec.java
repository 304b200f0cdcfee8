package dev.sisa.core.model;

import dev.sisa.core.schema.LearnedInput;
import dev.sisa.core.schema.Schema;
import dev.sisa.core.slice.ByteEncoding;
import dev.sisa.core.slice.FeatureEncoding;
import dev.sisa.core.slice.Float32Encoding;
import dev.sisa.core.slice.MixedEncoding;
import dev.sisa.core.slice.RowForm;
import dev.sisa.core.spec.TrainingSpec;
import dev.sisa.core.training.NetworkShape;
import java.util.BitSet;
import java.util.List;

/**
 * All that a model is made from besides samples and keys; fixed for its life.
 *
 * @param training its network must fit the features and classes of the schema, its class weights the texts of the label
 */
public record ModelSpec(Schema schema, TrainingSpec training) {

    public ModelSpec {
        shape(schema, training);
        training.classWeights().requireLabels(schema.labels());
    }

    /** The network between the features and the classes. */
    public NetworkShape shape() {
        return shape(schema, training);
    }

    private static NetworkShape shape(Schema schema, TrainingSpec training) {
        return new NetworkShape(schema.featureCount(), training.network(), schema.classCount());
    }

    /** Shards of the layout. */
    public int shards() {
        return training.layout().shards();
    }

    /** How slices hold samples. */
    public RowForm rows() {
        return new RowForm(schema.featureCount(), encoding());
    }

    private FeatureEncoding encoding() {
        List<LearnedInput> learned = schema.learnedInputs();
        if (!learned.isEmpty()) {
            BitSet doubles = new BitSet();
            learned.forEach(input -> doubles.set(input.index()));
            return new MixedEncoding(doubles);
        }
        return schema.byteScale()
                .<FeatureEncoding>map(scale -> new ByteEncoding(scale.subtract(), scale.divide()))
                .orElseGet(Float32Encoding::new);
    }
}
