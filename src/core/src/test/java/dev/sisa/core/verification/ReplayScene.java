package dev.sisa.core.verification;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sisa.core.bytes.Bytes;
import dev.sisa.core.installation.Installation;
import dev.sisa.core.model.ModelSpecJson;
import dev.sisa.core.port.CommitResult;
import dev.sisa.core.port.Transaction;
import dev.sisa.core.receipt.Basis;
import dev.sisa.core.receipt.ChainPosition;
import dev.sisa.core.receipt.ErasureReceipt;
import dev.sisa.core.receipt.ForgottenRequest;
import dev.sisa.core.receipt.HealedShard;
import dev.sisa.core.receipt.HealingAddendum;
import dev.sisa.core.receipt.ListPages;
import dev.sisa.core.receipt.MemoryReceiptSigner;
import dev.sisa.core.receipt.NotCovered;
import dev.sisa.core.receipt.ReceiptTimes;
import dev.sisa.core.receipt.Receipts;
import dev.sisa.core.receipt.ShardNames;
import dev.sisa.core.receipt.chain.ChainEntry;
import dev.sisa.core.receipt.chain.PreparedReceipt;
import dev.sisa.core.receipt.chain.ReceiptChain;
import dev.sisa.core.receipt.file.ReceiptDocument;
import dev.sisa.core.receipt.file.ReceiptExport;
import dev.sisa.core.receipt.file.ReceiptLists;
import dev.sisa.core.request.Expansion;
import dev.sisa.core.request.Intake;
import dev.sisa.core.request.Milestones;
import dev.sisa.core.request.ReceiptNumbers;
import dev.sisa.core.request.Request;
import dev.sisa.core.request.RequestRows;
import dev.sisa.core.shard.BlobLists;
import dev.sisa.core.simulation.FoldEngine;
import dev.sisa.core.simulation.MemoryHome;
import dev.sisa.core.simulation.Scene;
import dev.sisa.core.simulation.Worker;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** Receipts of two shards of a scene, and what replaying them says. */
record ReplayScene(Scene scene) {

    /** Stores the request that its receipts answer, which has the key of the names of shards. */
    void request() {
        Intake intake = new Intake(
                "m",
                "tenant",
                Bytes.ofText(""),
                Instant.EPOCH,
                Instant.EPOCH,
                "gdpr",
                ShardNames.ofSalt(Receipts.SALT).key(),
                List.of());
        Request request =
                new Request("request", 1, intake, new Expansion(0, 0, 0, ""), Milestones.NONE, ReceiptNumbers.NONE);
        assertThat(scene.home().ports().control().commit(Transaction.of(RequestRows.create(request))))
                .isInstanceOf(CommitResult.Committed.class);
    }

    /** Trains its shards again, in an empty home. Results are in the order of the shards' numbers. */
    List<ReplayResult> replay(ReceiptDocument document) {
        return replay(document, new FoldEngine().fingerprint());
    }

    /** With an engine of this fingerprint. */
    List<ReplayResult> replay(ReceiptDocument document, String fingerprint) {
        MemoryHome fresh = new MemoryHome(3);
        fresh.catalog(fresh.ports()).create(scene.model());
        Installation empty = fresh.installation(fresh.ports(), FoldEngine::forward, fingerprint);
        Retraining retraining = new Retraining(empty, (ports, shard) -> {
            var _ = new Worker(fresh, ports, scene.model(), Worker.Algorithm.fold()).heal();
        });
        List<ReplayResult> results = new Replay(scene.home().ports(), scene.model(), retraining)
                .of((HealingAddendum) document.body(), document.lists().getOrDefault(HealingAddendum.LIVE, List.of()));
        return results.stream()
                .sorted(Comparator.comparingInt(ReplayResult::shard))
                .toList();
    }

    /** An erasure receipt that says nothing, and the addendum to it of both shards as they are. */
    ReceiptDocument addendum(boolean replayable) {
        long erasure = signed(chain().next("m", this::erasure)).body().link().sequence();
        BlobLists live = new BlobLists(scene.home().ports());
        List<HealedShard> shards = IntStream.range(0, 2)
                .mapToObj(shard -> new HealedShard(
                        ShardNames.ofSalt(Receipts.SALT).of(shard),
                        scene.row(shard).epoch(),
                        live.keep("m", scene.shard(shard).manifest())))
                .sorted(Comparator.comparing(HealedShard::shard))
                .toList();
        ChainEntry entry = signed(chain().addendum(
                        "m",
                        List.of(0, 1),
                        chainPosition -> new HealingAddendum(
                                chainPosition,
                                "request",
                                erasure,
                                Instant.EPOCH,
                                replayable,
                                basis(),
                                shards,
                                ListPages.NONE)));
        return new ReceiptExport(scene.home().ports(), new NoLists())
                .document(entry)
                .orElseThrow();
    }

    private ErasureReceipt erasure(ChainPosition chainPosition) {
        ReceiptTimes receiptTimes = new ReceiptTimes(Instant.EPOCH, Instant.EPOCH, Instant.EPOCH, Instant.EPOCH);
        ForgottenRequest request =
                new ForgottenRequest("request", "gdpr", receiptTimes, new TreeMap<>(), Optional.empty());
        return new ErasureReceipt(
                chainPosition,
                request,
                basis(),
                List.of(),
                List.of(),
                new NotCovered(List.of(), List.of()),
                ListPages.NONE);
    }

    private Basis basis() {
        return new Basis(
                ModelSpecJson.digest(scene.model().spec()).toHex(),
                ModelSpecJson.layoutDigest(scene.model().spec()).toHex(),
                new FoldEngine().fingerprint());
    }

    private ReceiptChain chain() {
        return new ReceiptChain(scene.home().ports());
    }

    private ChainEntry signed(PreparedReceipt preparedReceipt) {
        assertThat(scene.home().ports().control().commit(new Transaction(preparedReceipt.writes())))
                .isInstanceOf(CommitResult.Committed.class);
        return chain().sign("m", preparedReceipt.sequence(), new MemoryReceiptSigner(1));
    }

    /** For receipts whose requests named nobody. */
    private record NoLists() implements ReceiptLists {

        @Override
        public List<List<String>> commitments(String request) {
            return List.of();
        }
    }
}
