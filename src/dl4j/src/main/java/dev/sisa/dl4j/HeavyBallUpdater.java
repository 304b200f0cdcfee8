package dev.sisa.dl4j;

import java.util.Map;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.learning.GradientUpdater;

/** {@code v = momentum * v + g}, and {@code rate * v} is taken off the parameters. */
final class HeavyBallUpdater implements GradientUpdater<HeavyBall> {

    private final HeavyBall config;
    private INDArray velocity;

    HeavyBallUpdater(HeavyBall config, INDArray velocity) {
        this.config = config;
        this.velocity = velocity;
    }

    @Override
    public HeavyBall getConfig() {
        return config;
    }

    @Override
    public void setState(Map<String, INDArray> state, boolean zero) {
        throw new UnsupportedOperationException("the state is set as one array");
    }

    @Override
    public Map<String, INDArray> getState() {
        return Map.of(HeavyBall.VELOCITY, velocity);
    }

    @Override
    public void setStateViewArray(INDArray state, long[] shape, char order, boolean zero) {
        velocity = state;
        if (zero) {
            state.assign(0);
        }
    }

    @Override
    public void applyUpdater(INDArray gradient, int iteration, int epoch) {
        velocity.muli(config.momentum()).addi(gradient.reshape('c', velocity.shape()));
        gradient.assign(velocity.reshape('c', gradient.shape())).muli(config.rate());
    }
}
