package dev.sisa.cli;

import dev.sisa.core.healing.ShardHealing;
import dev.sisa.core.model.Model;
import dev.sisa.core.shard.ShardRows;
import dev.sisa.core.unlearning.Accept;
import dev.sisa.core.unlearning.AcceptReport;
import dev.sisa.core.unlearning.Erase;
import dev.sisa.core.unlearning.Residue;
import dev.sisa.local.ModelLock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/** A request from its acceptance to the healed model: forget first, then erase, then train. */
final class Forgetting {

    private final Workplace workplace;
    private final Model model;
    private final Accept accept;

    Forgetting(Workplace workplace, Model model) {
        this.workplace = workplace;
        this.model = model;
        this.accept = new Accept(
                workplace.ports().control(),
                workplace.ports().clock(),
                workplace.ports().random());
    }

    /**
     * What came of a request.
     *
     * @param destroyed salted names of the blobs that were destroyed
     * @param scrubbed whether no stray copy of deleted rows is left in the control store
     * @param fullVisits sample visits of training all shards anew
     */
    record Report(
            List<AcceptReport> accepted,
            Instant erasedAt,
            Set<String> destroyed,
            boolean scrubbed,
            List<ShardHealing> healing,
            long fullVisits,
            Timing timing) {

        long visits() {
            return healing.stream().mapToLong(ShardHealing::visits).sum();
        }
    }

    /** How long each part took. */
    record Timing(Duration accept, Duration erase, Duration heal) {}

    /** Forgets samples, and all samples of subjects. */
    Report forget(List<String> samples, List<String> subjects, Work work) {
        Stopwatch accepting = new Stopwatch();
        List<AcceptReport> accepted = accept(samples, subjects);
        Duration acceptTime = accepting.elapsed();
        try (ModelLock _ = workplace.lock(work.note())) {
            Stopwatch erasing = new Stopwatch();
            Set<String> destroyed = erase();
            boolean scrubbed = workplace.scrub(work.note());
            Instant erasedAt = workplace.ports().clock().instant();
            Duration eraseTime = erasing.elapsed();
            Stopwatch healing = new Stopwatch();
            List<ShardHealing> healed = work.training().heal(model);
            Timing timing = new Timing(acceptTime, eraseTime, healing.elapsed());
            return new Report(accepted, erasedAt, destroyed, scrubbed, healed, fullVisits(), timing);
        }
    }

    /** Who trains, and who hears what is to be known on the way. */
    record Work(Training training, Consumer<String> note) {}

    private List<AcceptReport> accept(List<String> samples, List<String> subjects) {
        List<AcceptReport> accepted = new ArrayList<>();
        if (!samples.isEmpty()) {
            accepted.add(accept.samples(
                    model.name(),
                    samples.stream().distinct().map(model.hashes()::sample).toList()));
        }
        for (String subject : subjects) {
            accepted.add(accept.subject(model.name(), model.hashes().subject(subject)));
        }
        return accepted;
    }

    private Set<String> erase() {
        Erase erase = new Erase(workplace.ports(), model);
        Residue residue = new Residue(workplace.ports(), model);
        Set<String> destroyed = new LinkedHashSet<>();
        for (int shard = 0; shard < model.shards(); shard++) {
            erase.shard(shard);
            destroyed.addAll(residue.destroy(shard));
        }
        return destroyed;
    }

    private long fullVisits() {
        ShardRows rows = new ShardRows(workplace.ports().control());
        return IntStream.range(0, model.shards())
                .mapToLong(shard -> model.visits(rows.read(model.name(), shard).manifest(), 0))
                .sum();
    }
}
