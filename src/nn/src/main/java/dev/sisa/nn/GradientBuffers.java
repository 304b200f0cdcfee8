package dev.sisa.nn;

/** The two ends of a layer's weights in the backward pass, and room for the gradient of one tile between them. */
final class GradientBuffers {

    private final Rows in;
    private final Rows deltas;
    private final float[] gradient = new float[Tile.SIZE];

    GradientBuffers(Rows in, Rows deltas) {
        this.in = in;
        this.deltas = deltas;
    }

    /** The input of the layer, {@code [rows][inputs]}. */
    Rows in() {
        return in;
    }

    /** Derivative of the mean loss by the layer's weighted sums, {@code [rows][outputs]}. */
    Rows deltas() {
        return deltas;
    }

    /** Gradient of the tile at hand, {@code [tile.inputs][16]}. */
    float[] gradient() {
        return gradient;
    }
}
