package dev.sisa.core.receipt.chain;

import dev.sisa.core.port.Attributes;
import dev.sisa.core.port.ControlStore;
import dev.sisa.core.port.DamagedItemException;
import dev.sisa.core.port.Item;
import dev.sisa.core.port.ItemKey;
import dev.sisa.core.port.Ports;
import dev.sisa.core.port.Transaction;
import dev.sisa.core.port.Write;
import dev.sisa.core.receipt.ChainPosition;
import dev.sisa.core.receipt.HealingAddendum;
import dev.sisa.core.receipt.ReceiptBody;
import dev.sisa.core.signing.ReceiptSignature;
import dev.sisa.core.signing.ReceiptSigner;
import dev.sisa.core.store.Retry;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.LongStream;

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
     * @throws IllegalArgumentException if the body is larger than a chain can hold, or an addendum
     */
    public PreparedReceipt next(String model, Function<ChainPosition, ReceiptBody> body) {
        PreparedReceipt prepared = prepared(model, body, Set.of());
        if (prepared.body() instanceof HealingAddendum) {
            throw new IllegalArgumentException("an addendum becomes the newest of its shards when it is issued");
        }
        return prepared;
    }

    /**
     * Prepares the next receipt as {@link #next}, an addendum, which becomes the newest of its shards.
     *
     * @param shards the numbers of those that it tells of
     */
    public PreparedReceipt addendum(
            String model, Collection<Integer> shards, Function<ChainPosition, HealingAddendum> body) {
        return prepared(model, body::apply, shards);
    }

    private PreparedReceipt prepared(
            String model, Function<ChainPosition, ReceiptBody> body, Collection<Integer> shards) {
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
        writes.addAll(new NewestAddenda(control).writes(model, chainPosition.sequence(), shards));
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

    /**
     * A page of receipts, in their order.
     *
     * @param after number of the receipt to go on behind, 0 for the first page
     * @param limit at most this many, 1 to 100; fewer only at the end of the chain
     * @throws DamagedItemException if one of them cannot be read or is not there, though a later one is
     */
    public List<ChainEntry> entries(String model, long after, int limit) {
        List<ItemKey> keys = LongStream.rangeClosed(after + 1, after + limit)
                .mapToObj(sequence -> ChainItems.entry(model, sequence))
                .toList();
        Map<ItemKey, Item> found = control.read(keys);
        List<ChainEntry> entries = new ArrayList<>();
        for (ItemKey key : keys.subList(0, Math.min(found.size(), limit))) {
            entries.add(entry(Optional.ofNullable(found.get(key))
                    .orElseThrow(() -> new DamagedItemException(
                            "receipt " + key.sort() + " of model " + model + " is not there, though a later one is"))));
        }
        return entries;
    }

    /**
     * Hands over all receipts in their order, a page of them in memory.
     *
     * @throws DamagedItemException if one of them cannot be read
     */
    public void forEach(String model, Consumer<ChainEntry> sink) {
        List<ChainEntry> page = entries(model, 0, ControlStore.MOST_KEYS);
        while (!page.isEmpty()) {
            page.forEach(sink);
            page = entries(model, page.getLast().body().link().sequence(), ControlStore.MOST_KEYS);
        }
    }

    /**
     * Signs a receipt by those algorithms of a signer that it is not signed by; idempotent, also for several callers at once: the
     * first signature of each algorithm stays.
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
            if (entry.isSignedBy(signer.algorithms())) {
                return Optional.of(entry);
            }
            List<ReceiptSignature> signatures =
                    entry.with(signer.sign(entry.body().signed()));
            boolean _ = retry.commit(Transaction.of(Write.replace(ChainItems.signed(item, signatures))));
            return Optional.empty();
        });
    }

    private ChainEntry entry(Item first) {
        return ChainItems.entry(first, control);
    }
}
