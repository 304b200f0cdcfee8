package dev.sisa.core.receipt.file;

import dev.sisa.core.port.DamagedItemException;
import dev.sisa.core.port.Ports;
import dev.sisa.core.receipt.ListPages;
import dev.sisa.core.receipt.ReceiptBody;
import dev.sisa.core.receipt.RefusedReceipt;
import dev.sisa.core.receipt.chain.ChainEntry;
import dev.sisa.core.shard.BlobLists;
import dev.sisa.core.shard.ListDigest;
import dev.sisa.core.signing.ReceiptSignature;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Makes documents of receipts: brings a body and its signatures together with the lists, and cuts large lists into pages. */
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
        return entry.signatures().isEmpty()
                ? Optional.empty()
                : Optional.of(document(entry.body(), entry.signatures()));
    }

    /** The pages of the large lists of a receipt that is to be issued, whose lists are kept already. */
    public ListPages pages(ReceiptBody body) {
        return ListPages.of(body.lists(), name -> stored(body, name));
    }

    /**
     * Hands over the pages of a receipt's large lists in their order, one in memory.
     *
     * @throws DamagedItemException if one is not the page that the receipt was issued over
     */
    public void forEachPage(ReceiptBody body, Consumer<ReceiptPage> sink) {
        body.pages().byName().forEach((name, digests) -> {
            AtomicInteger number = new AtomicInteger();
            ListPages.cut(stored(body, name), entries -> {
                ReceiptPage page = new ReceiptPage(
                        body.link().model(), body.link().sequence(), name, number.incrementAndGet(), entries);
                requireBound(body, page, digests);
                sink.accept(page);
            });
        });
    }

    private static void requireBound(ReceiptBody body, ReceiptPage page, List<ListDigest> digests) {
        if (page.number() > digests.size() || !digests.get(page.number() - 1).equals(page.digest())) {
            throw new DamagedItemException(body.title() + " was issued over another page " + page.number() + " of "
                    + page.list() + " than is there now");
        }
    }

    private ReceiptDocument document(ReceiptBody body, List<ReceiptSignature> signatures) {
        NavigableMap<String, List<List<String>>> beside = new TreeMap<>();
        body.lists().keySet().stream()
                .filter(name -> !body.pages().byName().containsKey(name))
                .forEach(name -> beside.put(name, stored(body, name).toList()));
        ReceiptDocument document = new ReceiptDocument(body, beside, signatures);
        List<String> foreign = document.foreignLists();
        if (!foreign.isEmpty()) {
            throw new DamagedItemException(
                    body.title() + " was issued over other lists than are there now: " + String.join(", ", foreign));
        }
        return document;
    }

    /** The lists of one name as the store keeps them: commitments of a stored request with its parts, others by digest. */
    private Stream<List<String>> stored(ReceiptBody body, String name) {
        boolean ofRequest = name.equals(ReceiptBody.COMMITMENTS) && !(body instanceof RefusedReceipt);
        return ofRequest
                ? lists.commitments(body.requestId()).stream()
                : body.lists().getOrDefault(name, List.of()).stream()
                        .map(list -> blobs.names(body.link().model(), list));
    }
}
