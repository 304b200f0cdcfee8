package dev.sisa.core.reconcile;

import dev.sisa.core.model.Model;
import dev.sisa.core.model.ModelSpecJson;
import dev.sisa.core.port.Ports;
import dev.sisa.core.receipt.AnsweredRequest;
import dev.sisa.core.receipt.Basis;
import dev.sisa.core.receipt.ChainPosition;
import dev.sisa.core.receipt.ErasureReceipt;
import dev.sisa.core.receipt.ForgottenRequest;
import dev.sisa.core.receipt.HealedShard;
import dev.sisa.core.receipt.HealingAddendum;
import dev.sisa.core.receipt.ListPages;
import dev.sisa.core.receipt.NotCovered;
import dev.sisa.core.receipt.NothingErasedReceipt;
import dev.sisa.core.receipt.ReceiptBody;
import dev.sisa.core.receipt.file.ReceiptExport;
import dev.sisa.core.receipt.ReceiptTimes;
import dev.sisa.core.receipt.file.RequestLists;
import dev.sisa.core.request.Findings;
import dev.sisa.core.request.PartRows;
import dev.sisa.core.request.Request;
import dev.sisa.core.request.ShardMilestone;
import dev.sisa.core.shard.ListDigest;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Writes the bodies of a request's receipts from its stored state. */
final class RequestReceipts {

    /** What lies outside every store. */
    private static final List<String> OUTSIDE = List.of(
            "parameters in the memory of processes that answer, frozen function instances among them, until they end",
            "copies of data, parameters or answers that were made downstream",
            "files that are being imported, and what an import sorts of them, until it ends");

    private final Ports ports;
    private final Model model;
    private final String fingerprint;
    private final ReceiptExport export;

    RequestReceipts(Ports ports, Model model, String fingerprint) {
        this.ports = ports;
        this.model = model;
        this.fingerprint = fingerprint;
        this.export = new ReceiptExport(ports.control(), new RequestLists(ports.control()));
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
                new ReceiptShards(ports, model, request).erased(reached),
                commitments(request),
                new NotCovered(neverCovered(), unscrubbed),
                ListPages.NONE);
        return receipt.withPages(export.pages(receipt));
    }

    private List<String> neverCovered() {
        return Stream.of(ports.control().neverCovered(), ports.blobs().neverCovered(), OUTSIDE)
                .flatMap(List::stream)
                .distinct()
                .toList();
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
                outcomes(findings),
                Optional.empty());
        NothingErasedReceipt receipt = new NothingErasedReceipt(
                chainPosition, findings.kind(), answered, commitments(request), ListPages.NONE);
        return receipt.withPages(export.pages(receipt));
    }

    private List<ListDigest> commitments(Request request) {
        return new RequestLists(ports.control())
                .commitments(request.id()).stream().map(ListDigest::of).toList();
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
                request.id(), request.intake().regulation(), receiptTimes, outcomes(findings(request)), Optional.empty());
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
