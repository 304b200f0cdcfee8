package dev.sisa.core.simulation;

import dev.sisa.core.data.Sample;
import dev.sisa.core.model.Model;
import dev.sisa.core.port.Ports;
import dev.sisa.core.verification.AnswerComparison;
import dev.sisa.core.verification.Comparison;
import dev.sisa.core.verification.ShardComparison;
import java.util.ArrayList;
import java.util.List;

/** Homes of one model, and how they differ. */
public record Twins(Model model, Worker.Algorithm algorithm) {

    /** The home that only ever saw these samples. */
    public MemoryHome fresh(long seed, List<Sample> samples) {
        MemoryHome fresh = new MemoryHome(seed);
        Worker worker = worker(fresh, fresh.ports());
        worker.ingest(samples);
        worker.heal();
        return fresh;
    }

    /** Every difference between two homes that are healed, empty if there is none. */
    public List<String> differences(MemoryHome home, MemoryHome other) {
        List<String> differences = new ArrayList<>();
        for (ShardComparison shard : new Comparison(home.ports(), other.ports(), model).shards()) {
            if (!shard.equal()) {
                differences.add("shard " + shard.shard() + ": " + shard.difference());
            }
        }
        AnswerComparison.Difference answers = new AnswerComparison(other.ports(), model)
                .compare(
                        worker(home, home.ports()).ensemble(),
                        worker(other, other.ports()).ensemble());
        if (answers.different() > 0) {
            differences.add(answers.different() + " of " + answers.samples() + " answers differ");
        }
        return differences;
    }

    public Worker worker(MemoryHome home, Ports ports) {
        return new Worker(home, ports, model, algorithm);
    }
}
