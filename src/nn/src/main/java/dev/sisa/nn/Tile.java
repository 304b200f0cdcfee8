package dev.sisa.nn;

import java.util.ArrayList;
import java.util.List;

/**
 * A block of consecutive inputs of one panel, small enough for its gradient to stay in the first cache between being
 * computed and being used.
 *
 * @param firstInput the first input of the block
 * @param inputs inputs of the block
 * @param firstOutput the first output of the panel
 * @param span where the block lies among the parameters
 */
record Tile(int firstInput, int inputs, int firstOutput, ParameterRange span) {

    /** Inputs of a tile, at most: a gradient of 4 KiB. */
    static final int INPUTS = 64;

    /** Floats of a tile's gradient, at most. */
    static final int SIZE = INPUTS * PanelLayout.WIDTH;

    /** Blocks that cover the weights, blocks of the same inputs side by side. */
    static List<Tile> weights(PanelLayout panelLayout, float l2) {
        List<Tile> tiles = new ArrayList<>();
        for (int first = 0; first < panelLayout.inputs(); first += INPUTS) {
            int inputs = Math.min(INPUTS, panelLayout.inputs() - first);
            for (int panel = 0; panel < panelLayout.count(); panel++) {
                tiles.add(of(panelLayout, first, inputs, panel, l2));
            }
        }
        return List.copyOf(tiles);
    }

    /** One block a panel, of its biases; they have no penalty. */
    static List<Tile> biases(PanelLayout panelLayout) {
        List<Tile> tiles = new ArrayList<>();
        for (int panel = 0; panel < panelLayout.count(); panel++) {
            tiles.add(of(panelLayout, panelLayout.inputs(), 1, panel, 0));
        }
        return List.copyOf(tiles);
    }

    private static Tile of(PanelLayout panelLayout, int firstInput, int inputs, int panel, float l2) {
        int firstOutput = panel * PanelLayout.WIDTH;
        ParameterRange parameterRange =
                new ParameterRange(panelLayout.index(firstInput, firstOutput), inputs * PanelLayout.WIDTH, l2);
        return new Tile(firstInput, inputs, firstOutput, parameterRange);
    }
}
