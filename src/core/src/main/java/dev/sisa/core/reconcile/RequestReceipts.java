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
import dev.sisa.core.receipt.ListPages;
import dev.sisa.core.receipt.NotCovered;
import dev.sisa.core.receipt.NothingErasedReceipt;
import dev.sisa.core.receipt.ReceiptTimes;
import dev.sisa.core.receipt.ShardName;
import dev.sisa.core.receipt.ShardNames;
import dev.sisa.core.receipt.file.ReceiptExport;
import dev.sisa.core.receipt.file.RequestLists;
import dev.sisa.core.request.Findings;
import dev.sisa.core.request.PartRows;
import dev.sisa.core.request.Request;
import dev.sisa.core.request.ShardMilestone;
import dev.sisa.core.request.ShardMilestones;
import dev.sisa.core.run.Run;
import dev.sisa.core.run.RunState;
import dev.sisa.core.shard.BlobLists;
import dev.sisa.core.shard.ListDigest;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Writes the bodies of a request's receipts from its stored state. */
final class RequestReceipts {

    private final Ports ports;
    private final Model model;
    private final String fingerprint;
    private final ReceiptExport export;

    RequestReceipts(Installation installation, Model model) {
        this.ports = installation.ports();
        this.model = model;
        this.fingerprint = installation.fingerprint(model.engine());
        this.export = new ReceiptExport(ports, new RequestLists(ports.control()));
    }

    /**
     * The erasure receipt of a request whose shards have all reached their milestones.
     *
     * @param unscrubbed what a scrub of the control store after the milestones could not cover
     */
    ErasureReceipt erasure(
            ChainPosition chainPosition, Request request, List<ShardMilestone> reached, List<String> unscrubbed) {
        ErasureReceipt receipt = new ErasureReceipt(
                chainPosition,
                forgotten(request, erasedAt(reached)),
                basis(),
                erased(request, reached),
                commitments(request),
                NotCovered.by(ports.control().neverCovered(), ports.blobs().neverCovered(), unscrubbed),
                ListPages.NONE);
        return receipt.withPages(export.pages(receipt));
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
                findings.outcomes(),
                Optional.empty());
        NothingErasedReceipt receipt = new NothingErasedReceipt(
                chainPosition, findings.kind(), answered, commitments(request), ListPages.NONE);
        return receipt.withPages(export.pages(receipt));
    }

    private List<ListDigest> commitments(Request request) {
        return new RequestLists(ports.control())
                .commitments(request.id()).stream().map(ListDigest::of).toList();
    }

    /** The newest erasure of each shard, and what all of them destroyed there. */
    private List<ErasedShard> erased(Request request, List<ShardMilestone> reached) {
        return ShardMilestones.newest(reached).values().stream()
                .map(shard -> new ErasedShard(
                        names(request).of(shard.shard()),
                        shard.epoch(),
                        shard.erasedAt(),
                        destroyed(shard.shard(), reached)))
                .sorted(Comparator.comparing(ErasedShard::shard))
                .toList();
    }

    private static ShardNames names(Request request) {
        return new ShardNames(request.intake().shardKey());
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

    /**
     * The blobs of a shard when it was healed after an erasure. A shard at rest that no run had to heal counts as it is now: the
     * erasure found nothing to take out.
     */
    HealedShard healed(Request request, ShardSnapshot shard, long erasure) {
        ShardName name = names(request).of(shard.row().shard());
        return shard.healing(erasure)
                .flatMap(run -> healed(name, run))
                .orElseGet(() -> new HealedShard(
                        name, shard.row().epoch(), new BlobLists(ports).keep(model.name(), shard.manifest())));
    }

    private static Optional<HealedShard> healed(ShardName name, Run run) {
        return run.state() instanceof RunState.Done done
                ? done.live().map(live -> new HealedShard(name, run.id().epoch(), live))
                : Optional.empty();
    }

    /** The addendum of a request whose shards are all healed. */
    HealingAddendum addendum(ChainPosition chainPosition, Request request, List<HealedShard> healed, Instant now) {
        HealingAddendum addendum = new HealingAddendum(
                chainPosition,
                request.id(),
                request.receipts().erasure().orElseThrow(),
                now,
                true,
                basis(),
                healed.stream().sorted(Comparator.comparing(HealedShard::shard)).toList(),
                ListPages.NONE);
        return addendum.withPages(export.pages(addendum));
    }

    /** When the last shard was erased. */
    static Instant erasedAt(List<ShardMilestone> reached) {
        return reached.stream()
                .map(ShardMilestone::erasedAt)
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }

    private ForgottenRequest forgotten(Request request, Instant erasedAt) {
        ReceiptTimes receiptTimes = new ReceiptTimes(
                request.intake().receivedAt(),
                request.milestones().forgottenAt().orElseThrow(),
                request.intake().dueAt(),
                erasedAt);
        return new ForgottenRequest(
                request.id(),
                request.intake().regulation(),
                receiptTimes,
                findings(request).outcomes(),
                Optional.empty());
    }

    private Basis basis() {
        return new Basis(
                ModelSpecJson.digest(model.spec()).toHex(),
                ModelSpecJson.layoutDigest(model.spec()).toHex(),
                fingerprint);
    }
}
