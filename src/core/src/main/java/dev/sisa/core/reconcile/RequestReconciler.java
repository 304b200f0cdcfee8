package dev.sisa.core.reconcile;

import dev.sisa.core.erasure.CollectGarbage;
import dev.sisa.core.installation.Installation;
import dev.sisa.core.model.Model;
import dev.sisa.core.port.Ports;
import dev.sisa.core.port.Transaction;
import dev.sisa.core.port.Write;
import dev.sisa.core.receipt.HealedShard;
import dev.sisa.core.receipt.chain.PreparedReceipt;
import dev.sisa.core.receipt.chain.ReceiptChain;
import dev.sisa.core.request.OpenRequests;
import dev.sisa.core.request.Request;
import dev.sisa.core.request.RequestRows;
import dev.sisa.core.request.RequestState;
import dev.sisa.core.request.ShardMilestone;
import dev.sisa.core.request.ShardMilestones;
import dev.sisa.core.request.UnerasedRequests;
import dev.sisa.core.signing.ReceiptSigner;
import dev.sisa.core.store.Retry;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;

/**
 * Moves a request from milestone to milestone. Each is set in the transaction that issues its receipt; a request stays open
 * until its last receipt is signed. Made for one pass: each shard is looked at once.
 */
final class RequestReconciler {

    private final Ports ports;
    private final Model model;
    private final ReceiptSigner signer;
    private final SnapshotReader snapshots;
    private final RequestReceipts receipts;
    private final RequestRows requests;
    private final ReceiptChain chain;
    private final Map<Integer, ShardSnapshot> seen = new HashMap<>();

    RequestReconciler(Installation installation, Model model) {
        this.ports = installation.ports();
        this.model = model;
        this.signer = installation.signer();
        this.snapshots = new SnapshotReader(installation, model);
        this.receipts = new RequestReceipts(installation, model);
        this.requests = new RequestRows(ports.control());
        this.chain = new ReceiptChain(ports);
    }

    /**
     * Moves a request as far as its shards allow; how far that is.
     *
     * @param unscrubbed what a scrub of the control store after the look could not cover
     */
    RequestState move(RequestInspector.Inspection.Listed inspection, List<String> unscrubbed) {
        Optional<Request> open = Optional.of(inspection.request());
        if (inspection.destroyed().isPresent()) {
            open = erased(inspection.request(), inspection.destroyed().get(), unscrubbed);
        }
        if (open.isPresent() && open.get().state() instanceof RequestState.Erased) {
            open = healed(open.get());
        }
        open.ifPresent(this::signed);
        return open.orElse(inspection.request()).state();
    }

    private Optional<Request> erased(Request request, List<ShardMilestone> reached, List<String> unscrubbed) {
        int _ = new CollectGarbage(ports, model).lists(request.id());
        if (reached.isEmpty()) {
            return answered(request);
        }
        Instant at = RequestReceipts.erasedAt(reached);
        return issue(request.id(), RequestState.Accepted.class, current -> {
            PreparedReceipt preparedReceipt = chain.next(
                    model.name(), chainPosition -> receipts.erasure(chainPosition, current, reached, unscrubbed));
            return new Transition(
                    current.erased(at, preparedReceipt.sequence()),
                    preparedReceipt,
                    List.of(UnerasedRequests.remove(current)));
        });
    }

    /** Completes a request that touched no shard, with a receipt of another kind. */
    private Optional<Request> answered(Request request) {
        return issue(request.id(), RequestState.Accepted.class, current -> {
            PreparedReceipt preparedReceipt =
                    chain.next(model.name(), chainPosition -> receipts.nothingErased(chainPosition, current));
            Instant at = current.milestones().forgottenAt().orElseThrow();
            return new Transition(
                    current.answered(at, preparedReceipt.sequence()),
                    preparedReceipt,
                    List.of(UnerasedRequests.remove(current)));
        });
    }

    private Optional<Request> healed(Request request) {
        List<HealedShard> healed = new ArrayList<>();
        NavigableMap<Integer, ShardMilestone> newest =
                ShardMilestones.newest(new ShardMilestones(ports.control()).of(request.id()));
        for (ShardMilestone erased : newest.values()) {
            ShardSnapshot shard = lookedAt(erased);
            if (!shard.healedSince(erased.epoch())) {
                return Optional.of(request);
            }
            healed.add(receipts.healed(request, shard, erased.epoch()));
        }
        Instant now = ports.clock().instant();
        return issue(request.id(), RequestState.Erased.class, current -> {
            PreparedReceipt preparedReceipt = chain.addendum(
                    model.name(),
                    newest.keySet(),
                    chainPosition -> receipts.addendum(chainPosition, current, healed, now));
            return new Transition(current.healed(now, preparedReceipt.sequence()), preparedReceipt, List.of());
        });
    }

    /** A shard as read after the erasure: read before it, the shard may have been at rest. */
    private ShardSnapshot lookedAt(ShardMilestone erased) {
        return seen.compute(erased.shard(), (shard, before) -> {
            boolean stale = before == null || before.row().epoch() < erased.epoch();
            return stale ? snapshots.of(shard) : before;
        });
    }

    /** The writes of one transaction for a request: its next version, its receipt, and further ones. */
    private record Transition(Request next, PreparedReceipt issue, List<Write> besides) {}

    /** The outcome for a request that was to be moved. */
    private sealed interface Issued {

        /** It is there, moved by this reconciler or another. */
        record Stands(Request request) implements Issued {}

        /** It is not there any more. */
        record Gone() implements Issued {}
    }

    /** Makes the next step of a request as it is now. */
    private interface Stepper {
        Transition step(Request current);
    }

    /**
     * Issues a receipt unless another reconciler was first: the decision is made on the version that the transaction requires.
     *
     * @return the request as it is then; empty if it is not there any more
     */
    private Optional<Request> issue(String id, Class<? extends RequestState> from, Stepper stepper) {
        Retry retry = new Retry(ports, "issue a receipt of request " + id);
        Issued issued = retry.first(() -> attempt(id, from, stepper, retry));
        return switch (issued) {
            case Issued.Stands(Request request) -> Optional.of(request);
            case Issued.Gone _ -> Optional.empty();
        };
    }

    private Optional<Issued> attempt(String id, Class<? extends RequestState> from, Stepper stepper, Retry retry) {
        Optional<Request> current = requests.find(id);
        if (current.isEmpty()) {
            return Optional.of(new Issued.Gone());
        }
        if (!from.isInstance(current.get().state())) {
            return Optional.of(new Issued.Stands(current.get()));
        }
        Transition transition = stepper.step(current.get());
        List<Write> writes = new ArrayList<>(transition.issue().writes());
        writes.addAll(transition.besides());
        writes.add(RequestRows.replace(transition.next()));
        return retry.commit(new Transaction(writes))
                ? Optional.of(new Issued.Stands(transition.next()))
                : Optional.empty();
    }

    private void signed(Request request) {
        request.receipts().erasure().ifPresent(number -> chain.sign(model.name(), number, signer));
        request.receipts().addendum().ifPresent(number -> chain.sign(model.name(), number, signer));
        if (request.state() instanceof RequestState.Completed) {
            ports.control().commit(Transaction.of(OpenRequests.close(request)));
        }
    }
}
