package dev.sisa.nn;

/**
 * A normalisation applied to rows: {@code (x - mean) * factor + shift}, each step rounded.
 *
 * @param in {@code [rows][values]}, the channel of value i being {@code i % channels}
 * @param out like {@code in}
 */
record NormalisationPass(Rows in, Running running, int values, Rows out) implements RowPass {

    static NormalisationPass over(Rows in, Running running, int values) {
        return new NormalisationPass(in, running, values, Rows.of(in.capacity(), values));
    }

    @Override
    public void run(Kernels kernels, int rows) {
        int channels = running.channels();
        for (int row = 0; row < rows; row++) {
            for (int value = 0; value < values; value++) {
                out.values()[row * out.stride() + value] = running.normalised(in.at(row, value), value % channels);
            }
        }
    }
}
