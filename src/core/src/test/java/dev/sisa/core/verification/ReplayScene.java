package dev.sisa.core.verification;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sisa.core.installation.Installation;
import dev.sisa.core.model.ModelSpecJson;
import dev.sisa.core.port.CommitResult;
import dev.sisa.core.port.Transaction;
import dev.sisa.core.receipt.Basis;
import dev.sisa.core.receipt.ChainEntry;
import dev.sisa.core.receipt.ChainPosition;
import dev.sisa.core.receipt.ErasureReceipt;
import dev.sisa.core.receipt.ForgottenRequest;
import dev.sisa.core.receipt.HealedShard;
import dev.sisa.core.receipt.HealingAddendum;
import dev.sisa.core.receipt.MemoryReceiptSigner;
import dev.sisa.core.receipt.PreparedReceipt;
import dev.sisa.core.receipt.ReceiptBody;
import dev.sisa.core.receipt.ReceiptChain;
import dev.sisa.core.receipt.ReceiptDocument;
import dev.sisa.core.receipt.ReceiptExport;
import dev.sisa.core.receipt.ReceiptLists;
import dev.sisa.core.receipt.ReceiptTimes;
import dev.sisa.core.shard.BlobLists;
import dev.sisa.core.simulation.FoldEngine;
import dev.sisa.core.simulation.MemoryHome;
import dev.sisa.core.simulation.Scene;
import dev.sisa.core.simulation.Worker;
import java.time.Instant;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.IntStream;

/** Receipts of two shards of a scene, and what replaying them says. */
record ReplayScene(Scene scene) {

    /** Trains its shards again, in an empty home. */
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
        return new Replay(scene.home().ports(), scene.model(), retraining)
                .of(document, (HealingAddendum) document.body());
    }

    /** An erasure receipt that says nothing, and the addendum to it of both shards as they are. */
    ReceiptDocument addendum(boolean replayable) {
        long erasure = issue(this::erasure).body().link().sequence();
        BlobLists live = new BlobLists(scene.home().ports());
        List<HealedShard> shards = IntStream.range(0, 2)
                .mapToObj(shard -> new HealedShard(
                        shard,
                        scene.row(shard).epoch(),
                        live.keep("m", scene.shard(shard).manifest())))
                .toList();
        ChainEntry entry = issue(chainPosition ->
                new HealingAddendum(chainPosition, "request", erasure, Instant.EPOCH, replayable, basis(), shards));
        return new ReceiptExport(scene.home().ports(), new NoLists())
                .document(entry)
                .orElseThrow();
    }

    private ErasureReceipt erasure(ChainPosition chainPosition) {
        ReceiptTimes receiptTimes = new ReceiptTimes(Instant.EPOCH, Instant.EPOCH, Instant.EPOCH, Instant.EPOCH);
        ForgottenRequest request = new ForgottenRequest("request", "gdpr", receiptTimes, new TreeMap<>());
        return new ErasureReceipt(chainPosition, request, basis(), List.of(), List.of(), List.of());
    }

    private Basis basis() {
        return new Basis(
                ModelSpecJson.digest(scene.model().spec()).toHex(),
                ModelSpecJson.layoutDigest(scene.model().spec()).toHex(),
                new FoldEngine().fingerprint());
    }

    private ChainEntry issue(Function<ChainPosition, ReceiptBody> body) {
        ReceiptChain chain = new ReceiptChain(scene.home().ports());
        PreparedReceipt preparedReceipt = chain.next("m", body);
        assertThat(scene.home().ports().control().commit(new Transaction(preparedReceipt.writes())))
                .isInstanceOf(CommitResult.Committed.class);
        return chain.sign("m", preparedReceipt.sequence(), new MemoryReceiptSigner(1));
    }

    /** For receipts whose requests named nobody. */
    private record NoLists() implements ReceiptLists {

        @Override
        public List<List<String>> commitments(String request) {
            return List.of();
        }
    }
}
