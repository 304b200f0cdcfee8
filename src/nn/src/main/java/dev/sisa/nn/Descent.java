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
record Descent(Parameters parameters, GradientBuffers flow, List<Tile> weightTiles, List<Tile> biasTiles) {

    static Descent of(Parameters parameters, GradientBuffers gradientBuffers, float l2) {
        PanelLayout panelLayout = parameters.panels();
        return new Descent(parameters, gradientBuffers, Tile.weights(panelLayout, l2), Tile.biases(panelLayout));
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
