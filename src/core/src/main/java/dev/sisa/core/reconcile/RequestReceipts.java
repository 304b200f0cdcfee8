package dev.sisa.core.reconcile;

import dev.sisa.core.installation.Installation;
import dev.sisa.core.model.Model;
import dev.sisa.core.model.ModelSpecJson;
import dev.sisa.core.port.Ports;
import dev.sisa.core.receipt.AnsweredRequest;
import dev.sisa.core.receipt.Basis;
import dev.sisa.core.receipt.ChainPosition;
import dev.sisa.core.receipt.ErasedShard;
import dev.sisa.core.receipt.ErasureReceipt;
import dev.sisa.core.receipt.ForgottenRequest;
import dev.sisa.core.receipt.HealedShard;
import dev.sisa.core.receipt.HealingAddendum;
import dev.sisa.core.receipt.NothingErasedReceipt;
import dev.sisa.core.receipt.ReceiptBody;
import dev.sisa.core.receipt.ReceiptTimes;
import dev.sisa.core.receipt.RequestLists;
import dev.sisa.core.request.Findings;
import dev.sisa.core.request.PartRows;
import dev.sisa.core.request.Request;
import dev.sisa.core.request.ShardMilestone;
import dev.sisa.core.run.Run;
import dev.sisa.core.run.RunState;
import dev.sisa.core.shard.BlobLists;
import dev.sisa.core.shard.ListDigest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/** Writes the bodies of a request's receipts from its stored state. */
final class RequestReceipts {

    private static final String UNSCRUBBED =
            "stray copies of deleted rows in the control store's own files, which could not be scrubbed before this was issued";

    private final Ports ports;
    private final Model model;
    private final String fingerprint;

    RequestReceipts(Installation installation, Model model) {
        this.ports = installation.ports();
        this.model = model;
        this.fingerprint = installation.fingerprint(model.engine());
    }

    /**
     * The erasure receipt of a request whose shards have all reached their milestones.
     *
     * @param scrubbed whether the control store was rid of stray copies after the milestones
     */
    ErasureReceipt erasure(
            ChainPosition chainPosition, Request request, List<ShardMilestone> reached, boolean scrubbed) {
        List<String> notCovered = new ArrayList<>(ErasureReceipt.NEVER_COVERED);
        if (!scrubbed) {
            notCovered.add(UNSCRUBBED);
        }
        return new ErasureReceipt(
                chainPosition,
                forgotten(request, erasedAt(reached)),
                basis(),
                newest(reached).values().stream()
                        .map(shard -> new ErasedShard(
                                shard.shard(), shard.epoch(), shard.erasedAt(), destroyed(shard.shard(), reached)))
                        .toList(),
                commitments(request),
                notCovered);
    }

    /** The findings of all parts of a request. */
    Findings findings(Request request) {
        return Findings.of(request, new PartRows(ports.control()).of(request.id()));
    }

    /** The receipt of a request that touched no shard, once all of its list is gone through. */
    NothingErasedReceipt nothingErased(ChainPosition chainPosition, Request request) {
        Findings findings = findings(request);
        AnsweredRequest answered = new AnsweredRequest(
                request.id(),
                request.intake().regulation(),
                request.intake().receivedAt(),
                request.milestones().forgottenAt().orElseThrow(),
                outcomes(findings));
        return new NothingErasedReceipt(chainPosition, findings.kind(), answered, commitments(request));
    }

    private List<ListDigest> commitments(Request request) {
        return new RequestLists(ports.control())
                .commitments(request.id()).stream().map(ListDigest::of).toList();
    }

    /** Most requests touch a shard in one part; otherwise the blobs that all its erasures destroyed form one list. */
    private ListDigest destroyed(int shard, List<ShardMilestone> reached) {
        List<ListDigest> lists = reached.stream()
                .filter(milestone -> milestone.shard() == shard)
                .map(ShardMilestone::destroyed)
                .distinct()
                .toList();
        return lists.size() == 1 ? lists.getFirst() : new BlobLists(ports).union(model.name(), lists);
    }

    /** The addendum of a request whose shards are all healed. */
    HealingAddendum addendum(ChainPosition chainPosition, Request request, List<HealedShard> healed, Instant now) {
        return new HealingAddendum(
                chainPosition, request.id(), request.receipts().erasure().orElseThrow(), now, true, basis(), healed);
    }

    /**
     * The blobs of a shard when it was healed after an erasure. A shard at rest that no run had to heal counts as it is now: the
     * erasure found nothing to take out.
     */
    HealedShard healed(ShardSnapshot shard, long erasure) {
        return shard.healing(erasure)
                .flatMap(run -> healed(run))
                .orElseGet(() -> new HealedShard(
                        shard.row().shard(),
                        shard.row().epoch(),
                        new BlobLists(ports).keep(model.name(), shard.manifest())));
    }

    private static Optional<HealedShard> healed(Run run) {
        return run.state() instanceof RunState.Done done
                ? done.live()
                        .map(live -> new HealedShard(run.id().shard(), run.id().epoch(), live))
                : Optional.empty();
    }

    /** When the last shard was erased. */
    static Instant erasedAt(List<ShardMilestone> reached) {
        return reached.stream()
                .map(ShardMilestone::erasedAt)
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }

    /** The newest erasure of each shard. */
    static NavigableMap<Integer, ShardMilestone> newest(List<ShardMilestone> reached) {
        NavigableMap<Integer, ShardMilestone> newest = new TreeMap<>();
        for (ShardMilestone milestone : reached) {
            newest.merge(milestone.shard(), milestone, (one, other) -> one.epoch() > other.epoch() ? one : other);
        }
        return newest;
    }

    private ForgottenRequest forgotten(Request request, Instant erasedAt) {
        ReceiptTimes receiptTimes = new ReceiptTimes(
                request.intake().receivedAt(),
                request.milestones().forgottenAt().orElseThrow(),
                request.intake().dueAt(),
                erasedAt);
        return new ForgottenRequest(
                request.id(), request.intake().regulation(), receiptTimes, outcomes(findings(request)));
    }

    /** Those that came up, and the people of whom no sample is known. */
    private static NavigableMap<String, Long> outcomes(Findings findings) {
        NavigableMap<String, Long> outcomes = new TreeMap<>();
        findings.counts().forEach((outcome, count) -> {
            if (count > 0) {
                outcomes.put(outcome.key(), count);
            }
        });
        if (findings.unseenSubjects() > 0) {
            outcomes.put(ReceiptBody.NEVER_SEEN_SUBJECTS, (long) findings.unseenSubjects());
        }
        return outcomes;
    }

    private Basis basis() {
        return new Basis(
                ModelSpecJson.digest(model.spec()).toHex(),
                ModelSpecJson.layoutDigest(model.spec()).toHex(),
                fingerprint);
    }
}
