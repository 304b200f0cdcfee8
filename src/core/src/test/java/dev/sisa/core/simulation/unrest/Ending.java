package dev.sisa.core.simulation.unrest;

import dev.sisa.core.bytes.Bytes;
import dev.sisa.core.model.Model;
import dev.sisa.core.port.ControlStore;
import dev.sisa.core.receipt.ReceiptKind;
import dev.sisa.core.receipt.chain.ChainEntry;
import dev.sisa.core.receipt.chain.ReceiptChain;
import dev.sisa.core.receipt.check.CheckResult;
import dev.sisa.core.receipt.check.ReceiptCheck;
import dev.sisa.core.receipt.file.ReceiptDocumentJson;
import dev.sisa.core.receipt.file.ReceiptExport;
import dev.sisa.core.receipt.file.RequestLists;
import dev.sisa.core.request.Request;
import dev.sisa.core.request.RequestRows;
import dev.sisa.core.request.RequestState;
import dev.sisa.core.shard.CheckpointBlobs;
import dev.sisa.core.shard.Shard;
import dev.sisa.core.simulation.FoldEngine;
import dev.sisa.core.simulation.Leftovers;
import dev.sisa.core.simulation.MemoryHome;
import dev.sisa.core.simulation.Twins;
import dev.sisa.core.simulation.Worker;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The conditions once all has come to rest, whatever happened before. */
final class Ending {

    private final Stage stage;
    private final Ledger ledger;
    private final ControlStore control;
    private final Model model;

    Ending(Stage stage, Ledger ledger) {
        this.stage = stage;
        this.ledger = ledger;
        this.control = stage.home().ports().control();
        this.model = stage.population().model();
    }

    void check() {
        ledger.asked().forEach(this::completed);
        receipts();
        leftovers();
        if (!damaged()) {
            twins();
        }
    }

    private void completed(Ledger.Asked whom) {
        Request request = new RequestRows(control)
                .find(whom.answer.orElseThrow().request().id())
                .orElseThrow();
        if (!(request.state() instanceof RequestState.Completed)) {
            throw new Violation("I9", "all is at rest, but not " + request);
        }
    }

    private void receipts() {
        List<ChainEntry> entries = new ArrayList<>();
        new ReceiptChain(stage.home().ports()).forEach(model.name(), entries::add);
        entries.stream()
                .collect(Collectors.groupingBy(entry -> entry.body().requestId()))
                .forEach(Ending::complete);
        ReceiptExport export = new ReceiptExport(stage.home().ports(), new RequestLists(control));
        List<ReceiptCheck.File> files = new ArrayList<>();
        for (ChainEntry entry : entries) {
            String document = ReceiptDocumentJson.write(export.document(entry)
                    .orElseThrow(() -> new Violation("I14", entry.body().title() + " is not signed")));
            stage.oracle().secrets().text("a receipt", document);
            files.add(new ReceiptCheck.File(entry.body().title(), Bytes.ofText(document)));
        }
        boolean signed = !(stage.signer() instanceof QuickSigner);
        new ReceiptCheck(stage.signer().keys())
                .check(files, Optional.empty(), (_, _) -> {}).results().stream()
                        .filter(CheckResult.Failed.class::isInstance)
                        .filter(failed -> signed || failed.check() != CheckResult.Check.SIGNATURE)
                        .findFirst()
                        .ifPresent(failed -> {
                            throw new Violation("I14", "receipts do not verify: " + failed);
                        });
    }

    /** An erasure and its healing, or the one receipt that nothing was erased. */
    private static void complete(String request, List<ChainEntry> receipts) {
        List<ReceiptKind> kinds =
                receipts.stream().map(entry -> entry.body().kind()).toList();
        List<ReceiptKind> erasure = List.of(ReceiptKind.ERASURE, ReceiptKind.HEALING);
        boolean answered =
                kinds.equals(List.of(ReceiptKind.ALREADY_ERASED)) || kinds.equals(List.of(ReceiptKind.NOTHING_FOUND));
        if (!kinds.equals(erasure) && !answered) {
            throw new Violation("I14", "request " + request + " has the receipts " + kinds);
        }
    }

    private void leftovers() {
        List<String> left = Leftovers.of(stage.home(), model, stage.population().hashes(ledger.forgottenIds()));
        if (!left.isEmpty()) {
            throw new Violation("I13", "left over: " + left);
        }
    }

    /** A damaged checkpoint is passed over by whoever answers; a shard that has one is not equal to another. */
    private boolean damaged() {
        CheckpointBlobs blobs = new CheckpointBlobs(
                stage.home().ports().blobs(), stage.home().ports().random());
        return model.shardsIn(stage.home().ports()).all(model.shards()).stream()
                .map(Shard::manifest)
                .anyMatch(manifest -> !blobs.damagedSteps(manifest).isEmpty());
    }

    private void twins() {
        Twins twins = new Twins(model, new Worker.Algorithm(new FoldEngine(), FoldEngine::forward));
        MemoryHome fresh = twins.fresh(1, ledger.survivors());
        List<String> differences = twins.differences(stage.home(), fresh);
        if (!differences.isEmpty()) {
            throw new Violation("I14", "survivors alone make another model: " + differences);
        }
    }
}
