package dev.sisa.cli;

import dev.sisa.core.healing.ShardHealing;
import dev.sisa.core.model.Model;
import dev.sisa.core.point.Subjects;
import dev.sisa.core.policy.Policy;
import dev.sisa.core.policy.PolicyRows;
import dev.sisa.core.receipt.ErasureReceipt;
import dev.sisa.core.receipt.ReceiptChain;
import dev.sisa.core.reconcile.RequestStatus;
import dev.sisa.core.reconcile.RequestStatuses;
import dev.sisa.core.shard.ShardRow;
import dev.sisa.core.shard.ShardRows;
import dev.sisa.core.store.ControlStore;
import dev.sisa.core.unlearning.Acknowledgement;
import dev.sisa.core.unlearning.Demand;
import dev.sisa.core.unlearning.Preview;
import dev.sisa.core.unlearning.Receive;
import dev.sisa.core.unlearning.Reception;
import dev.sisa.core.unlearning.Terms;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** A request from its acceptance to the healed model: forget first, then erase, then train. */
final class Forgetting {

    private final Workplace workplace;
    private final Model model;
    private final ControlStore control;

    Forgetting(Workplace workplace, Model model) {
        this.workplace = workplace;
        this.model = model;
        this.control = workplace.ports().control();
    }

    /**
     * An accepted request.
     *
     * @param unknownSubjects people that no sample is here of
     * @param time until it was accepted
     */
    record Accepted(Acknowledgement acknowledgement, int unknownSubjects, HealingCost cost, Duration time) {}

    /** What became of it. */
    record Report(Accepted accepted, RequestStatus status, Optional<Boolean> scrubbed, Healed healed) {}

    /**
     * What it took to heal.
     *
     * @param fullVisits sample visits of training all shards anew
     */
    record Healed(List<ShardHealing> shards, long fullVisits) {

        long visits() {
            return shards.stream().mapToLong(ShardHealing::visits).sum();
        }
    }

    /**
     * Accepts a request.
     *
     * @throws CommandException if it is refused
     */
    Accepted accept(Demand demand, int threads) {
        Policy policy = new PolicyRows(control).read(model.name());
        int unknown = unknown(demand);
        Stopwatch watch = new Stopwatch();
        Terms terms = new Terms(
                policy.regulation().text(),
                policy.regulation()::dueAt,
                policy.guards().mostPending());
        return switch (new Receive(workplace.ports(), model, terms).receive(demand)) {
            case Reception.Acknowledged(Acknowledgement acknowledgement) -> {
                Duration time = watch.elapsed();
                long visits = new Preview(control, model).visits(acknowledgement.shards());
                yield new Accepted(
                        acknowledgement,
                        unknown,
                        HealingCost.of(
                                workplace,
                                model,
                                visits,
                                Math.min(threads, acknowledgement.shards().size())),
                        time);
            }
            case Reception.KeyReused(String request) ->
                throw new CommandException(
                        "this --key belongs to request " + request
                                + ", which asked for something else. Use another key, or ask for just the same, in the same order.");
            case Reception.TooManyPending(long pending, long most) ->
                throw new CommandException("tenant " + demand.tenant() + " has " + Figures.count(pending, "sample")
                        + " waiting to be erased, and with these it would be more than " + Figures.count(most)
                        + ". `sisa reconcile " + model.name() + "` erases them; `sisa policy " + model.name()
                        + " --most-pending N` allows more.");
        };
    }

    /** What has become of an accepted request by now. */
    Report report(Accepted accepted, List<ShardHealing> healed) {
        String id = accepted.acknowledgement().request().id();
        RequestStatus status = new RequestStatuses(workplace.ports(), model, Engines.fingerprint(model))
                .find(id)
                .orElseThrow();
        return new Report(accepted, status, scrubbed(status), new Healed(healed, fullVisits()));
    }

    private Optional<Boolean> scrubbed(RequestStatus status) {
        return status.request().receipts().erasure().stream()
                .boxed()
                .flatMap(number -> new ReceiptChain(control).entry(model.name(), number).stream())
                .flatMap(entry -> entry.body() instanceof ErasureReceipt receipt
                        ? Optional.of(receipt.notCovered().equals(ErasureReceipt.NEVER_COVERED)).stream()
                        : Optional.<Boolean>empty().stream())
                .findFirst();
    }

    private int unknown(Demand demand) {
        Subjects subjects = new Subjects(control);
        return (int) demand.subjects().stream()
                .distinct()
                .filter(subject ->
                        subjects.samples(model.hashes().subject(subject)).isEmpty())
                .count();
    }

    private long fullVisits() {
        ShardRows rows = new ShardRows(control);
        return IntStream.range(0, model.shards())
                .mapToObj(shard -> rows.read(model.name(), shard))
                .map(ShardRow::manifest)
                .mapToLong(manifest -> model.visits(manifest, 0))
                .sum();
    }
}
