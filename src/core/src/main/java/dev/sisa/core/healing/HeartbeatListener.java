package dev.sisa.core.healing;

import dev.sisa.core.run.Heartbeat;

/** Sends heartbeats while a shard is trained, and at each batch lets checkpoints go and checks that the run is still wanted. */
record HeartbeatListener(Heartbeat pulse, CheckpointWriter writer, HealProgress listener) implements HealProgress {

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
        writer.tick();
        pulse.requireWanted();
        pulse.beat();
    }

    @Override
    public void stepFinished(int shard, int step) {
        listener.stepFinished(shard, step);
    }
}
