package dev.sisa.nn;

import java.util.List;

/**
 * Gradient and update of one layer, tile by tile, so that the gradient of a whole layer is never stored.
 *
 * @param parameters what moves
 * @param flow what came in, and the deltas
 * @param weightTiles blocks of the weights
 * @param biasTiles blocks of the biases
 */
record Descent(Parameters parameters, Flow flow, List<Tile> weightTiles, List<Tile> biasTiles) {

    static Descent of(Parameters parameters, Flow flow, float l2) {
        Panels panels = parameters.panels();
        return new Descent(parameters, flow, Tile.weights(panels, l2), Tile.biases(panels));
    }

    void run(Kernels kernels, Updater updater, int rows) {
        for (Tile tile : weightTiles) {
            kernels.weightGradient(flow, rows, tile);
            updater.apply(kernels, parameters, flow.gradient(), tile.span());
        }
        for (Tile tile : biasTiles) {
            kernels.biasGradient(flow, rows, tile);
            updater.apply(kernels, parameters, flow.gradient(), tile.span());
        }
    }
}
