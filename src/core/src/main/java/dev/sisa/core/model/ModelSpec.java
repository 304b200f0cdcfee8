package dev.sisa.core.model;

import dev.sisa.core.schema.Schema;
import dev.sisa.core.spec.TrainingSpec;
import dev.sisa.core.training.NetworkShape;

/**
 * What a model is made from besides samples and keys; fixed for its life.
 *
 * @param training its network must fit the features and classes of the schema
 */
public record ModelSpec(Schema schema, TrainingSpec training) {

    public ModelSpec {
        shape(schema, training);
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

    /** Features of a sample. */
    public int featureCount() {
        return schema.featureCount();
    }
}
