package dev.sisa.core.receipt;

import dev.sisa.core.port.DamagedItemException;
import dev.sisa.core.port.Ports;
import dev.sisa.core.port.ReceiptSignature;
import dev.sisa.core.shard.BlobLists;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/** Makes documents of receipts: brings a body and its signature together with the lists. */
public final class ReceiptExport {

    private final ReceiptLists lists;
    private final BlobLists blobs;

    public ReceiptExport(Ports ports, ReceiptLists lists) {
        this.lists = lists;
        this.blobs = new BlobLists(ports);
    }

    /**
     * The document of a receipt; empty while it is not signed.
     *
     * @throws DamagedItemException if its lists are not those that it was issued over
     */
    public Optional<ReceiptDocument> document(ChainEntry entry) {
        return entry.signature().map(signature -> document(entry.body(), signature));
    }

    private ReceiptDocument document(ReceiptBody body, ReceiptSignature signature) {
        ReceiptDocument document = new ReceiptDocument(body, lists(body), signature);
        List<String> foreign = document.foreignLists();
        if (!foreign.isEmpty()) {
            throw new DamagedItemException(
                    body.title() + " was issued over other lists than are there now: " + String.join(", ", foreign));
        }
        return document;
    }

    private NavigableMap<String, List<List<String>>> lists(ReceiptBody body) {
        NavigableMap<String, List<List<String>>> all = new TreeMap<>();
        switch (body) {
            case ErasureReceipt receipt -> {
                all.put(ReceiptBody.COMMITMENTS, lists.commitments(receipt.requestId()));
                all.put(
                        ErasureReceipt.DESTROYED,
                        receipt.shards().stream()
                                .map(shard -> blobs.names(receipt.link().model(), shard.destroyed()))
                                .toList());
            }
            case NothingErasedReceipt receipt ->
                all.put(ReceiptBody.COMMITMENTS, lists.commitments(receipt.requestId()));
            case HealingAddendum addendum ->
                all.put(
                        HealingAddendum.LIVE,
                        addendum.shards().stream()
                                .map(shard -> blobs.names(addendum.link().model(), shard.live()))
                                .toList());
        }
        return all;
    }
}
