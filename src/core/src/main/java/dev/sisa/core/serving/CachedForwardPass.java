package dev.sisa.core.serving;

import dev.sisa.core.training.ForwardPass;

/** A forward pass that evaluates one fixed set of samples once and repeats the result. Not thread-safe. */
final class CachedForwardPass implements ForwardPass {

    private final ForwardPass forward;
    private final float[] asked;
    private float[] said = {};

    /**
     * Nothing is evaluated yet.
     *
     * @param asked recognised by identity; must not change
     */
    CachedForwardPass(ForwardPass forward, float[] asked) {
        this.forward = forward;
        this.asked = asked;
    }

    @Override
    public float[] probabilities(float[] features, int rows) {
        if (features != asked) {
            return forward.probabilities(features, rows);
        }
        if (said.length == 0) {
            said = forward.probabilities(features, rows);
        }
        return said.clone();
    }
}
