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
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/** A request from its acceptance to the healed model: forget first, then erase, then train. */
final class Forgetting {

    private final Workplace workplace;
    private final Model model;
    private final ControlStore control;
    private final Consumer<Acknowledgement> onAccepted;

    /** Requests whose salt is not wanted. */
    Forgetting(Workplace workplace, Model model) {
        this(workplace, model, _ -> {});
    }

    /**
     * Requests of a caller who keeps the salt.
     *
     * @param onAccepted is told at once, since all that comes after may fail
     */
    Forgetting(Workplace workplace, Model model, Consumer<Acknowledgement> onAccepted) {
        this.workplace = workplace;
        this.model = model;
        this.control = workplace.ports().control();
        this.onAccepted = onAccepted;
    }

    /**
     * An accepted request.
     *
     * @param unknownSubjects people that no sample is here of
     * @param cost of what its shards have still to be healed of, also if it was accepted by an earlier call
     * @param time until it was accepted, unless that was begun by an earlier call under the same key
     */
    record Accepted(Acknowledgement acknowledgement, int unknownSubjects, HealingCost cost, Optional<Duration> time) {

        /** Since when no answer comes from parameters that saw a named sample. */
        String forgotten() {
            return time.map(taken -> "forgotten in " + Figures.seconds(taken))
                    .orElseGet(() -> "forgotten at "
                            + acknowledgement
                                    .request()
                                    .milestones()
                                    .forgottenAt()
                                    .orElseThrow());
        }

        /** What healing is expected to take. */
        String outlook() {
            return cost.visits() == 0
                    ? "there is nothing to heal"
                    : "healing " + Figures.count(acknowledgement.shards().size(), "shard") + " is expected to take "
                            + cost.text();
        }
    }

    /** What became of it, and how the constituents vote now. */
    record Report(Accepted accepted, RequestStatus status, Optional<Boolean> scrubbed, Healed healed, Voting voting) {

        /** Whether shards were trained and yet no constituent votes, nor will one. */
        boolean healedInVain() {
            return voting.silent()
                    && healed.shards().stream().anyMatch(shard -> !shard.steps().isEmpty());
        }
    }

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
        Terms terms = new Terms(
                policy.regulation().text(),
                policy.regulation()::dueAt,
                policy.guards().mostPending());
        Instant asked = workplace.ports().clock().instant().truncatedTo(ChronoUnit.MILLIS);
        Stopwatch watch = new Stopwatch();
        return switch (new Receive(workplace.ports(), model, terms).receive(demand)) {
            case Reception.Acknowledged(Acknowledgement acknowledgement) -> {
                Duration time = watch.elapsed();
                onAccepted.accept(acknowledgement);
                long visits = new Preview(control, model).visits(acknowledgement.shards());
                yield new Accepted(
                        acknowledgement,
                        unknown,
                        HealingCost.of(
                                workplace,
                                model,
                                visits,
                                Math.min(threads, acknowledgement.shards().size())),
                        acknowledgement.request().intake().receivedAt().isBefore(asked)
                                ? Optional.empty()
                                : Optional.of(time));
            }
            case Reception.KeyReused(String request) ->
                throw new CommandException(
                        "this --key belongs to request " + request
                                + ", which asked for something else. Use another key, or ask for just the same, in the same order.");
            case Reception.TooManyPending(long pending, long most) ->
                throw new CommandException(tooMany(demand, pending, most) + "; `sisa policy " + model.name()
                        + " --most-pending N` allows more.");
        };
    }

    /** How many samples people have is known only of those that are waiting already. */
    private String tooMany(Demand demand, long pending, long most) {
        boolean alone = pending == 0 || demand.samples().stream().distinct().count() > most;
        return alone
                ? "the request names more samples than the " + Figures.count(most)
                        + " that a tenant may have waiting to be erased. Ask for fewer at a time"
                : "tenant " + demand.tenant() + " has " + Figures.count(pending, "sample")
                        + " waiting to be erased, and with these it would be more than " + Figures.count(most)
                        + ". `sisa reconcile " + model.name() + "` erases them";
    }

    /** What has become of an accepted request by now. */
    Report report(Accepted accepted, List<ShardHealing> healed) {
        String id = accepted.acknowledgement().request().id();
        RequestStatus status = new RequestStatuses(workplace.ports(), model, Engines.fingerprint(model))
                .find(id)
                .orElseThrow();
        return new Report(
                accepted, status, scrubbed(status), new Healed(healed, fullVisits()), Voting.byRows(workplace, model));
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
