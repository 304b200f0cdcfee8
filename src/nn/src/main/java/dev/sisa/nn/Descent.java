package dev.sisa.nn;

import java.util.List;

/** Gradient and update of one layer, tile by tile, so that the gradient of a whole layer is never stored. */
final class Descent {

    private final Parameters parameters;
    private final Flow flow;
    private final List<Tile> weightTiles;
    private final List<Tile> biasTiles;
    private final float[] gradient = new float[Tile.SIZE];

    Descent(Parameters parameters, Flow flow, float l2) {
        this.parameters = parameters;
        this.flow = flow;
        this.weightTiles = Tile.weights(parameters.panels(), l2);
        this.biasTiles = Tile.biases(parameters.panels());
    }

    void run(Kernels kernels, Updater updater, int rows) {
        for (Tile tile : weightTiles) {
            kernels.weightGradient(flow, rows, tile, gradient);
            updater.apply(kernels, parameters, gradient, tile.span());
        }
        for (Tile tile : biasTiles) {
            kernels.biasGradient(flow, rows, tile, gradient);
            updater.apply(kernels, parameters, gradient, tile.span());
        }
    }
}
