package dev.sisa.core.reconcile;

import dev.sisa.core.model.Model;
import dev.sisa.core.model.Ports;
import dev.sisa.core.receipt.Issue;
import dev.sisa.core.receipt.ReceiptChain;
import dev.sisa.core.receipt.ReceiptSigner;
import dev.sisa.core.request.OpenRequests;
import dev.sisa.core.request.Part;
import dev.sisa.core.request.PartRows;
import dev.sisa.core.request.Request;
import dev.sisa.core.request.RequestRows;
import dev.sisa.core.request.RequestState;
import dev.sisa.core.request.ShardMilestone;
import dev.sisa.core.request.ShardMilestones;
import dev.sisa.core.request.UnerasedRequests;
import dev.sisa.core.run.RunId;
import dev.sisa.core.store.Retry;
import dev.sisa.core.store.Transaction;
import dev.sisa.core.store.Write;
import dev.sisa.core.unlearning.Acceptance;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Moves a request from milestone to milestone. Each is set in the transaction that issues its receipt; a request stays open
 * until its addendum is signed.
 */
final class RequestReconciler {

    private final Ports ports;
    private final Model model;
    private final ReceiptSigner signer;
    private final ShardSituations situations;
    private final RequestReceipts receipts;
    private final RequestRows requests;
    private final ReceiptChain chain;
    private Optional<Boolean> scrubbed = Optional.empty();

    RequestReconciler(Ports ports, Model model, String fingerprint, ReceiptSigner signer) {
        this.ports = ports;
        this.model = model;
        this.signer = signer;
        this.situations = new ShardSituations(ports, model, fingerprint);
        this.receipts = new RequestReceipts(ports, model, fingerprint);
        this.requests = new RequestRows(ports.control());
        this.chain = new ReceiptChain(ports.control());
    }

    /** Goes through the list of a request whose caller did not get to its end. */
    void expand(Request request) {
        if (!request.expansion().complete() || !request.expansion().list().isEmpty()) {
            Optional<Request> _ = new Acceptance(ports, model).finish(request);
        }
    }

    /** Moves a request as far as its shards allow. */
    void close(String id) {
        requests.find(id).ifPresent(this::erased);
        requests.find(id).ifPresent(this::healed);
        requests.find(id).ifPresent(this::signed);
    }

    private void erased(Request request) {
        List<ShardMilestone> reached = new ShardMilestones(ports.control()).of(request.id());
        if (!(request.state() instanceof RequestState.Accepted)
                || !request.expansion().list().isEmpty()
                || reached.size() < touched(request)) {
            return;
        }
        boolean clean = scrubbed();
        Instant at = RequestReceipts.erasedAt(request, reached);
        issue(request.id(), RequestState.Accepted.class, current -> {
            Issue issue = chain.next(model.name(), link -> receipts.erasure(link, current, reached, clean));
            List<Write> writes = new ArrayList<>(issue.writes());
            writes.add(UnerasedRequests.remove(current));
            return new Step(current.erased(at, issue.sequence()), writes);
        });
    }

    private long touched(Request request) {
        return new PartRows(ports.control())
                .of(request.id()).stream()
                        .map(Part::shards)
                        .mapToLong(NavigableMap::size)
                        .sum();
    }

    private void healed(Request request) {
        if (!(request.state() instanceof RequestState.Erased)) {
            return;
        }
        NavigableMap<Integer, RunId> healed = new TreeMap<>();
        for (ShardMilestone erased : RequestReceipts.newest(new ShardMilestones(ports.control()).of(request.id()))
                .values()) {
            ShardSituation shard = situations.of(erased.shard());
            if (!shard.healedSince(erased.epoch())) {
                return;
            }
            RunId resting = new RunId(model.name(), erased.shard(), shard.row().epoch());
            healed.put(
                    erased.shard(),
                    shard.healing(erased.epoch()).map(run -> run.id()).orElse(resting));
        }
        Instant now = ports.clock().instant();
        issue(request.id(), RequestState.Erased.class, current -> {
            Issue issue = chain.next(model.name(), link -> receipts.addendum(link, current, healed, now));
            return new Step(current.healed(now, issue.sequence()), issue.writes());
        });
    }

    private record Step(Request next, List<Write> writes) {}

    private interface Stepper {
        Step step(Request current);
    }

    /** Nothing is issued if another reconciler was first. */
    private void issue(String id, Class<? extends RequestState> from, Stepper stepper) {
        Retry.until(
                "issue a receipt of request " + id,
                () -> !from.isInstance(requests.find(id).orElseThrow().state()),
                () -> {
                    Step step = stepper.step(requests.find(id).orElseThrow());
                    List<Write> writes = new ArrayList<>(step.writes());
                    writes.add(RequestRows.replace(step.next()));
                    ports.control().commit(new Transaction(writes));
                });
    }

    private void signed(Request request) {
        request.receipts().erasure().ifPresent(number -> chain.sign(model.name(), number, signer));
        request.receipts().addendum().ifPresent(number -> {
            chain.sign(model.name(), number, signer);
            ports.control().commit(Transaction.of(OpenRequests.close(request)));
        });
    }

    /** Once for all receipts of a pass: what was erased before it leaves no stray copies. */
    private boolean scrubbed() {
        boolean clean = scrubbed.orElseGet(ports.control()::scrub);
        scrubbed = Optional.of(clean);
        return clean;
    }
}
