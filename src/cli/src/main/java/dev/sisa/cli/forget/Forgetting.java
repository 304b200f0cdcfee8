package dev.sisa.cli.forget;

import dev.sisa.cli.answer.Voting;
import dev.sisa.cli.failure.CommandException;
import dev.sisa.cli.failure.RefusedException;
import dev.sisa.cli.output.Figures;
import dev.sisa.cli.output.HealingCostText;
import dev.sisa.cli.output.RequestStage;
import dev.sisa.cli.output.Stopwatch;
import dev.sisa.core.acceptance.AcceptRequest;
import dev.sisa.core.acceptance.AcceptResult;
import dev.sisa.core.acceptance.AcceptanceTerms;
import dev.sisa.core.acceptance.AcceptedRequest;
import dev.sisa.core.bytes.Bytes;
import dev.sisa.core.erasure.ErasurePreview;
import dev.sisa.core.healing.HealingCost;
import dev.sisa.core.healing.ShardHealing;
import dev.sisa.core.model.Model;
import dev.sisa.core.policy.PolicyRows;
import dev.sisa.core.port.ControlStore;
import dev.sisa.core.port.StoreException;
import dev.sisa.core.receipt.ErasureReceipt;
import dev.sisa.core.receipt.ReceiptKind;
import dev.sisa.core.receipt.chain.ReceiptChain;
import dev.sisa.core.reconcile.RequestStatus;
import dev.sisa.core.reconcile.RequestStatuses;
import dev.sisa.local.LocalInstallation;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** A request from its acceptance to the healed model: forget first, then erase, then train. */
public final class Forgetting {

    private final LocalInstallation installation;
    private final Model model;
    private final ControlStore control;
    private final Consumer<RequestStage.Salted> onSalt;

    /** Requests whose salt is not wanted. */
    public Forgetting(LocalInstallation installation, Model model) {
        this(installation, model, _ -> {});
    }

    /**
     * Requests of a caller that keeps the salt.
     *
     * @param onSalt is told at once what is stored, since all that comes after may fail
     */
    public Forgetting(LocalInstallation installation, Model model, Consumer<RequestStage.Salted> onSalt) {
        this.installation = installation;
        this.model = model;
        this.control = installation.ports().control();
        this.onSalt = onSalt;
    }

    /**
     * An accepted request.
     *
     * @param unseen the named samples and subjects that were never seen
     * @param cost of the healing that its shards still need, also if it was accepted by an earlier call
     * @param time until it was accepted, unless that was begun by an earlier call under the same key
     */
    public record Accepted(AcceptedRequest acceptedRequest, Unseen unseen, HealingCost cost, Optional<Duration> time) {

        public ReceiptKind kind() {
            return acceptedRequest.findings().kind();
        }

        /** Since when no answer comes from parameters that saw a named sample. */
        public String forgotten() {
            return time.map(taken -> "forgotten in " + Figures.seconds(taken))
                    .orElseGet(() -> "forgotten at "
                            + acceptedRequest
                                    .request()
                                    .milestones()
                                    .forgottenAt()
                                    .orElseThrow());
        }

        /** The expected cost of healing. */
        public String outlook() {
            return cost.visits() == 0
                    ? "there is nothing to heal"
                    : "healing " + Figures.count(acceptedRequest.shards().size(), "shard") + " is expected to take "
                            + HealingCostText.of(cost);
        }
    }

    /** The state of the request, and the votes of the constituents now. */
    public record Report(
            Accepted accepted, RequestStatus status, Optional<Boolean> scrubbed, Healed healed, Voting voting) {

        /** Whether shards were trained, but no constituent votes or will vote. */
        public boolean healedInVain() {
            return voting.silent()
                    && healed.shards().stream().anyMatch(shard -> !shard.steps().isEmpty());
        }
    }

    /**
     * The cost of healing.
     *
     * @param fullVisits sample visits of training all shards anew
     */
    public record Healed(List<ShardHealing> shards, long fullVisits) {

        public long visits() {
            return shards.stream().mapToLong(ShardHealing::visits).sum();
        }
    }

    /**
     * Accepts a request.
     *
     * @param mustExist whether it is refused if anything that it names was never seen
     * @throws RefusedException if it asks for what the model cannot do, or something that must exist was never seen
     * @throws CommandException if it is refused for another reason
     * @throws StoreException if a store failed; if the request may be stored all the same, its salt has been told
     */
    public Accepted accept(NamedDemand demand, int threads, boolean mustExist) {
        AcceptanceTerms acceptanceTerms =
                AcceptanceTerms.of(new PolicyRows(installation.ports()).read(model.name()), mustExist);
        Instant asked = installation.ports().clock().instant().truncatedTo(ChronoUnit.MILLIS);
        Stopwatch watch = new Stopwatch();
        return switch (new AcceptRequest(installation.ports(), model, acceptanceTerms).receive(demand.demand())) {
            case AcceptResult.Accepted(AcceptedRequest acceptedRequest) -> {
                Duration time = watch.elapsed();
                onSalt.accept(RequestStage.Accepted.of(acceptedRequest));
                long visits = new ErasurePreview(installation.ports(), model).visits(acceptedRequest.shards());
                yield new Accepted(
                        acceptedRequest,
                        Unseen.of(control, model, demand, acceptedRequest.neverSeen()),
                        HealingCost.of(
                                control,
                                model,
                                visits,
                                Math.min(threads, acceptedRequest.shards().size())),
                        acceptedRequest.request().intake().receivedAt().isBefore(asked)
                                ? Optional.empty()
                                : Optional.of(time));
            }
            case AcceptResult.Unsettled(String request, Bytes salt, StoreException fault) -> {
                onSalt.accept(new RequestStage.Unsettled(model.name(), request, salt.toHex()));
                throw fault;
            }
            case AcceptResult.Refused refused -> throw new Refusal(control, model, demand).of(refused);
        };
    }

    /** The state of an accepted request by now. */
    public Report report(Accepted accepted, List<ShardHealing> healed) {
        String id = accepted.acceptedRequest().request().id();
        RequestStatus status =
                new RequestStatuses(installation.core(), model).find(id).orElseThrow();
        return new Report(
                accepted,
                status,
                scrubbed(status),
                new Healed(healed, fullVisits()),
                Voting.byRows(installation, model));
    }

    private Optional<Boolean> scrubbed(RequestStatus status) {
        return status.request().receipts().erasure().stream()
                .boxed()
                .flatMap(number -> new ReceiptChain(installation.ports()).entry(model.name(), number).stream())
                .flatMap(entry -> entry.body() instanceof ErasureReceipt receipt
                        ? Optional.of(receipt.notCovered().scrubbed()).stream()
                        : Optional.<Boolean>empty().stream())
                .findFirst();
    }

    private long fullVisits() {
        return model.shardsIn(installation.ports()).all(model.shards()).stream()
                .mapToLong(shard -> model.visits(shard.manifest(), 0))
                .sum();
    }
}
