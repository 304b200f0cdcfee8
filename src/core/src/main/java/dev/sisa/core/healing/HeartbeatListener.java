package dev.sisa.core.healing;

import dev.sisa.core.run.Heartbeat;

/** Sends heartbeats while a shard is trained, and checks at each batch that the run is still wanted. */
record HeartbeatListener(Heartbeat pulse, HealProgress listener) implements HealProgress {

    @Override
    public void planned(int shard, long visits) {
        listener.planned(shard, visits);
    }

    @Override
    public void stepStarted(int shard, int step) {
        listener.stepStarted(shard, step);
    }

    @Override
    public void visited(int shard, int samples) {
        listener.visited(shard, samples);
        pulse.requireWanted();
        pulse.beat();
    }

    @Override
    public void stepFinished(int shard, int step) {
        listener.stepFinished(shard, step);
    }
}
