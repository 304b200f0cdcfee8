package dev.sisa.core.port;

import java.time.Duration;
import java.time.InstantSource;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;

/**
 * All ports that the use cases need. Each is safe for several threads.
 *
 * @param scratch a fresh space each time
 * @param pause waits by the clock
 * @param random salts and request ids: must not be predictable outside tests
 * @param jobs starts workers on runs and tells which are alive
 * @param silence after which a run whose worker sends a heartbeat every half minute is given up: longer than any pause of a
 *     worker, and than clocks differ
 * @param erasureRows rows that one erasure writes again, though at least one slice: as many as the caller has time for
 * @param checkpoints how runs write their checkpoints
 */
public record Ports(
        ControlStore control,
        BlobStore blobs,
        Supplier<ScratchSpace> scratch,
        InstantSource clock,
        Pause pause,
        RandomGenerator random,
        JobLauncher jobs,
        Duration silence,
        long erasureRows,
        CheckpointGroups checkpoints) {

    /** The same with another control store. */
    public Ports with(ControlStore other) {
        return new Ports(other, blobs, scratch, clock, pause, random, jobs, silence, erasureRows, checkpoints);
    }

    /** The same with another blob store. */
    public Ports with(BlobStore other) {
        return new Ports(control, other, scratch, clock, pause, random, jobs, silence, erasureRows, checkpoints);
    }

    /** The same with other groups of checkpoints. */
    public Ports with(CheckpointGroups other) {
        return new Ports(control, blobs, scratch, clock, pause, random, jobs, silence, erasureRows, other);
    }

    /** The same with other jobs. */
    public Ports with(JobLauncher other) {
        return new Ports(control, blobs, scratch, clock, pause, random, other, silence, erasureRows, checkpoints);
    }
}
