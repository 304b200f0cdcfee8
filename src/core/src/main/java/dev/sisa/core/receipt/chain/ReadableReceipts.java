package dev.sisa.core.receipt.chain;

import dev.sisa.core.port.ControlStore;
import dev.sisa.core.port.DamagedItemException;
import dev.sisa.core.port.Ports;
import dev.sisa.core.port.StoreException;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.LongStream;

/** Reads receipts by the page; those of a page that cannot be read one by one, so that an unreadable receipt hides no other. */
public final class ReadableReceipts {

    private final ReceiptChain chain;
    private final String model;
    private final Errors errors;

    /** Collects what fails, for its caller. */
    public interface Errors {

        /** The result of a work; empty if it failed, which is noted under a name. */
        <T> Optional<T> caught(String where, Supplier<T> work);
    }

    public ReadableReceipts(Ports ports, String model, Errors errors) {
        this.chain = new ReceiptChain(ports);
        this.model = model;
        this.errors = errors;
    }

    /** The number of the newest receipt; 0 if there is none, or it cannot be read. */
    public long newest() {
        return errors.caught("newest receipt", () -> chain.head(model))
                .flatMap(head -> head)
                .map(ChainHead::sequence)
                .orElse(0L);
    }

    /** Hands over the readable receipts behind a number up to another. */
    public void forEach(long after, long newest, Consumer<ChainEntry> sink) {
        for (long from = after; from < newest; from += ControlStore.MOST_KEYS) {
            int limit = (int) Math.min(newest - from, ControlStore.MOST_KEYS);
            page(from, limit).forEach(sink);
        }
    }

    private List<ChainEntry> page(long after, int limit) {
        try {
            return chain.entries(model, after, limit);
        } catch (DamagedItemException | StoreException _) {
            return LongStream.rangeClosed(after + 1, after + limit)
                    .boxed()
                    .flatMap(number -> errors.caught("receipt " + number, () -> chain.entry(model, number)).stream())
                    .flatMap(Optional::stream)
                    .toList();
        }
    }
}
