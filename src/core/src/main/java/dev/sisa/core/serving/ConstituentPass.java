package dev.sisa.core.serving;

/** The way from values of samples to a constituent's probabilities. */
interface ConstituentPass {

    /**
     * Probability of each class.
     *
     * @param values {@code [rows][inputs]} row-major, as samples have them
     * @return {@code [rows][classes]} row-major
     */
    float[] probabilities(double[] values, int rows);
}
