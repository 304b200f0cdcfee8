package dev.sisa.core.reconcile;

import dev.sisa.core.model.Model;
import dev.sisa.core.model.Ports;
import dev.sisa.core.run.Leases;
import dev.sisa.core.run.Run;
import dev.sisa.core.run.RunId;
import dev.sisa.core.run.RunRows;
import dev.sisa.core.shard.ShardRow;
import dev.sisa.core.shard.ShardRows;
import dev.sisa.core.unlearning.Destroy;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Reads what decides about shards. The row comes first: a run that has not begun and has lost its shard by then can never begin. Runs
 * are read before their jobs are looked at: a job that is gone by then leaves its run as it was read.
 */
final class ShardSituations {

    private final Ports ports;
    private final Model model;
    private final String fingerprint;

    ShardSituations(Ports ports, Model model, String fingerprint) {
        this.ports = ports;
        this.model = model;
        this.fingerprint = fingerprint;
    }

    ShardSituation of(int shard) {
        ShardRow row = new ShardRows(ports.control()).read(model.name(), shard);
        List<Run> runs = new RunRows(ports.control()).of(model.name(), shard);
        Leases leases = new Leases(ports.control(), ports.jobs(), ports.clock());
        Set<RunId> living = runs.stream()
                .filter(run -> !leases.isDead(run, row.epoch()))
                .map(Run::id)
                .collect(Collectors.toSet());
        boolean fresh = model.chain(shard, fingerprint).freshSteps(row.manifest()) == model.slices();
        return new ShardSituation(
                row,
                runs,
                living,
                new Destroy(ports, model).left(shard),
                fresh,
                ports.clock().instant());
    }

    /**
     * Share of the constituents with samples that serve at least half their steps; 1 if none has samples.
     *
     * @see "design, section 5: what counts for the quorum"
     */
    double quality() {
        ShardRows rows = new ShardRows(ports.control());
        List<ShardRow> voters = IntStream.range(0, model.shards())
                .mapToObj(shard -> rows.read(model.name(), shard))
                .filter(row -> row.manifest().samples() > 0)
                .toList();
        long good = voters.stream()
                .filter(row -> 2 * row.servingStep() >= model.slices())
                .count();
        return voters.isEmpty() ? 1 : (double) good / voters.size();
    }
}
