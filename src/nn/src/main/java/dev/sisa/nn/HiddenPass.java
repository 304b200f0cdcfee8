package dev.sisa.nn;

/**
 * The training of a hidden layer beside its forward pass.
 *
 * @param pass the layer itself
 * @param slopes derivative of each output by its weighted sum, dropout included, {@code [rows][outputs]}
 * @param dropout of the outputs
 * @param back from the deltas of the next layer, over its weights transposed, to the deltas of this one
 */
record HiddenPass(DensePass pass, Rows slopes, Dropout dropout, Product back) {

    /** After the layer has run: takes the slopes, and drops outputs. */
    void leave(Kernels kernels, long randomKey, int rows) {
        Rows out = pass.product().out();
        int length = out.length(rows);
        kernels.slopes(pass.activation(), out.values(), slopes.values(), length);
        if (dropout.drops()) {
            dropout.draw(randomKey, rows);
            kernels.scale(out.values(), dropout.factors().values(), length);
            kernels.scale(slopes.values(), dropout.factors().values(), length);
        }
    }

    /** Takes the deltas of the next layer back to this one; must come before the next layer's weights move. */
    void carryBack(Kernels kernels, Weights next, int rows) {
        next.transposeInto(back.weights());
        kernels.multiply(back, rows);
        Rows deltas = back.out();
        kernels.scale(deltas.values(), slopes.values(), deltas.length(rows));
    }
}
