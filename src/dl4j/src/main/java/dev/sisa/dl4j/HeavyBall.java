package dev.sisa.dl4j;

import java.util.Map;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.learning.GradientUpdater;
import org.nd4j.linalg.learning.config.IUpdater;
import org.nd4j.linalg.schedule.ISchedule;

/** Momentum as the spec has it; Deeplearning4j's own is Nesterov's. */
record HeavyBall(double rate, double momentum) implements IUpdater {

    static final String VELOCITY = "velocity";

    @Override
    public long stateSize(long parameters) {
        return parameters;
    }

    @Override
    public GradientUpdater<HeavyBall> instantiate(INDArray state, boolean zero) {
        HeavyBallUpdater updater = new HeavyBallUpdater(this, state);
        if (zero) {
            state.assign(0);
        }
        return updater;
    }

    @Override
    public GradientUpdater<HeavyBall> instantiate(Map<String, INDArray> state, boolean zero) {
        INDArray velocity = state.get(VELOCITY);
        if (velocity == null) {
            throw new IllegalArgumentException("there is no velocity among " + state.keySet());
        }
        return instantiate(velocity, zero);
    }

    @Override
    public double getLearningRate(int iteration, int epoch) {
        return rate;
    }

    @Override
    public boolean hasLearningRate() {
        return true;
    }

    @Override
    public void setLrAndSchedule(double rate, ISchedule schedule) {
        throw new UnsupportedOperationException("the rate is that of the spec");
    }

    @Override
    public HeavyBall clone() {
        return this;
    }
}
