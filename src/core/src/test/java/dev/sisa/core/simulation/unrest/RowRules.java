package dev.sisa.core.simulation.unrest;

import dev.sisa.core.erasure.PendingNames;
import dev.sisa.core.port.Item;
import dev.sisa.core.port.Ports;
import dev.sisa.core.shard.CheckpointEntry;
import dev.sisa.core.shard.Shard;
import dev.sisa.core.shard.ShardRow;
import dev.sisa.core.shard.SliceEntry;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Rules for every change of a shard's row. I11: only the holder of the newest lease changes the manifest, and builds on the
 * version that was there. I10: no step that may answer saw what is forgotten. I12: what is forgotten lies in no slice unless it
 * is still pending there.
 */
final class RowRules {

    private final Ports ports;
    private final Sightings sightings;
    private final Forgotten forgotten;
    private final Map<Lease, String> jobs = new HashMap<>();
    private final Map<String, Forgotten.Moment> tainted = new HashMap<>();

    RowRules(Ports ports, Sightings sightings, Forgotten forgotten) {
        this.ports = ports;
        this.sightings = sightings;
        this.forgotten = forgotten;
    }

    private record Lease(int shard, long epoch) {}

    /** Notes which jobs of an actor have which shards. */
    void leases(Change change) {
        change.puts("RUN#").forEach(run -> {
            String job = run.attributes().text("job");
            if (change.actor().jobs().contains(job)) {
                jobs.put(lease(run), job);
            }
        });
    }

    /** When parameters were tainted; empty if they are not. */
    Optional<Forgotten.Moment> tainted(String parameters) {
        return Optional.ofNullable(tainted.get(parameters));
    }

    void changed(Actor actor, Shard before, Shard after) {
        if (after.row().version() != before.row().version() + 1) {
            throw wrong(
                    "I11",
                    after,
                    "version " + after.row().version() + " was written over version "
                            + before.row().version());
        }
        fencing(actor, before, after);
        int untainted = after.untaintedSteps();
        List<CheckpointEntry> checkpoints = after.manifest().checkpoints();
        for (CheckpointEntry entry : checkpoints.subList(0, untainted)) {
            if (sawForgotten(entry)) {
                throw wrong("I10", after, "a step may answer that saw what is forgotten");
            }
            tainted.remove(entry.parameters().key());
        }
        Forgotten.Moment now = forgotten.now();
        checkpoints.subList(untainted, checkpoints.size()).stream()
                .filter(CheckpointEntry::trained)
                .forEach(entry -> tainted.putIfAbsent(entry.parameters().key(), now));
        slices(after);
    }

    private void fencing(Actor actor, Shard read, Shard written) {
        ShardRow before = read.row();
        ShardRow after = written.row();
        boolean same = after.manifest().equals(before.manifest());
        if (after.epoch() != before.epoch()) {
            boolean leased = after.epoch() == before.epoch() + 1
                    && same
                    && after.pending().equals(before.pending())
                    && after.backlog().equals(before.backlog());
            if (!leased) {
                throw wrong(
                        "I11", written, "epoch " + before.epoch() + " became " + after.epoch() + " with more changed");
            }
        }
        if (!same && !holds(actor, before)) {
            throw wrong("I11", written, actor.name() + " changed the manifest without holding epoch " + before.epoch());
        }
        written.manifest().checkpoints().stream()
                .filter(entry -> !read.manifest().checkpoints().contains(entry))
                .filter(this::sawForgotten)
                .findFirst()
                .ifPresent(_ -> {
                    throw wrong("I11", written, actor.name() + " appended what saw a forgotten sample");
                });
    }

    private boolean holds(Actor actor, ShardRow row) {
        return actor.jobs().contains(jobs.getOrDefault(new Lease(row.shard(), row.epoch()), "nobody's"));
    }

    private boolean sawForgotten(CheckpointEntry entry) {
        return entry.trained() && sightings.of(entry.parameters().key()).intersects(forgotten.samples());
    }

    private void slices(Shard shard) {
        BitSet over = (BitSet) forgotten.samples().clone();
        pending(shard).forEach(part -> over.andNot(forgotten.of(part, shard.number())));
        for (SliceEntry slice : shard.manifest().slices()) {
            if (sightings.of(slice.blob().key()).intersects(over)) {
                throw wrong("I12", shard, "a slice has a forgotten sample that is not pending");
            }
        }
    }

    private List<String> pending(Shard shard) {
        return PendingNames.of(ports, shard.row().model(), shard.number());
    }

    private static Violation wrong(String invariant, Shard shard, String what) {
        ShardRow row = shard.row();
        return new Violation(invariant, "shard " + row.shard() + ", version " + row.version() + ": " + what);
    }

    private static Lease lease(Item run) {
        String partition = run.key().partition();
        return new Lease(
                Integer.parseInt(partition.substring(partition.lastIndexOf('#') + 1)),
                Long.parseLong(run.key().sort().substring("RUN#".length())));
    }
}
