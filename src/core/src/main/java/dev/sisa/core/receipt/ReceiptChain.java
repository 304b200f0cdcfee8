package dev.sisa.core.receipt;

import dev.sisa.core.port.Attributes;
import dev.sisa.core.port.ControlStore;
import dev.sisa.core.port.DamagedItemException;
import dev.sisa.core.port.Item;
import dev.sisa.core.port.ItemKey;
import dev.sisa.core.port.Ports;
import dev.sisa.core.port.ReceiptSignature;
import dev.sisa.core.port.ReceiptSigner;
import dev.sisa.core.port.Transaction;
import dev.sisa.core.port.Write;
import dev.sisa.core.store.Pages;
import dev.sisa.core.store.Retry;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * The receipts of a model, each naming the one before: sequence and digest are reserved by compare-and-swap in the transaction
 * that makes the receipt true, so that nothing is issued twice and no number is left out.
 *
 * @see ChainItems for how they are stored
 */
public final class ReceiptChain {

    private final Ports ports;
    private final ControlStore control;

    public ReceiptChain(Ports ports) {
        this.ports = ports;
        this.control = ports.control();
    }

    /**
     * Prepares the next receipt, which is not visible before its writes are committed. After a conflict, a failed condition or an
     * unknown result, check whether it was issued, and if not, prepare it again.
     *
     * @param body gets its place in the chain
     * @throws IllegalArgumentException if the body is larger than a chain can hold
     */
    public PreparedReceipt next(String model, Function<ChainPosition, ReceiptBody> body) {
        Optional<Item> head = control.read(ChainItems.head(model));
        ChainPosition chainPosition = head.map(ChainItems::head)
                .map(newest -> new ChainPosition(model, newest.sequence() + 1, newest.digest()))
                .orElseGet(() -> new ChainPosition(model, 1, ""));
        ReceiptBody made = body.apply(chainPosition);
        if (!made.link().equals(chainPosition)) {
            throw new IllegalArgumentException("a body should stand at " + chainPosition + ", not at " + made.link());
        }
        Attributes next = ChainItems.head(new ChainHead(chainPosition.sequence(), made.digest()));
        List<Write> writes = new ArrayList<>();
        writes.add(head.map(item -> Write.replace(item.changed(next)))
                .orElseGet(() -> Write.create(Item.first(ChainItems.head(model), next))));
        ChainItems.entry(made).forEach(item -> writes.add(Write.create(item)));
        return new PreparedReceipt(made, writes);
    }

    /** The newest receipt; empty if there is none. */
    public Optional<ChainHead> head(String model) {
        return control.read(ChainItems.head(model)).map(ChainItems::head);
    }

    /** A receipt by its number. */
    public Optional<ChainEntry> entry(String model, long sequence) {
        return control.read(ChainItems.entry(model, sequence)).map(this::entry);
    }

    /** All receipts, in their order. */
    public List<ChainEntry> entries(String model) {
        List<ChainEntry> entries = new ArrayList<>();
        Pages.forEach(control, ChainItems.all(model), item -> {
            if (ChainItems.isEntry(item.key())) {
                entries.add(entry(item));
            }
        });
        return entries;
    }

    /**
     * Signs a receipt unless it is signed; idempotent, also for several callers at once: the first signature stays.
     *
     * @throws DamagedItemException if there is no such receipt
     */
    public ChainEntry sign(String model, long sequence, ReceiptSigner signer) {
        ItemKey key = ChainItems.entry(model, sequence);
        Retry retry = new Retry(ports, "sign receipt " + sequence + " of model " + model);
        return retry.first(() -> {
            Item item = control.read(key)
                    .orElseThrow(() -> new DamagedItemException("model " + model + " has no receipt " + sequence));
            ChainEntry entry = entry(item);
            if (entry.signature().isEmpty()) {
                ReceiptSignature signature = signer.sign(ReceiptDocument.signed(entry.body()));
                boolean _ = retry.commit(Transaction.of(Write.replace(ChainItems.signed(item, signature))));
            }
            return entry.signature().map(_ -> entry);
        });
    }

    private ChainEntry entry(Item first) {
        return ChainItems.entry(first, key -> control.read(key)
                .orElseThrow(() -> new DamagedItemException(key.sort() + " of a receipt is not there")));
    }
}
