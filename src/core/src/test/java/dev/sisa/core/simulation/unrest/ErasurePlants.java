package dev.sisa.core.simulation.unrest;

import dev.sisa.core.port.Attributes;
import dev.sisa.core.port.Condition;
import dev.sisa.core.port.ControlStore;
import dev.sisa.core.port.Item;
import dev.sisa.core.port.ItemKey;
import dev.sisa.core.port.Transaction;
import dev.sisa.core.port.Write;
import dev.sisa.core.store.Pages;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** Faults in what erasures say of the parts that they took. */
final class ErasurePlants {

    private ErasurePlants() {}

    /** The earliest pending slice is raised past one that still holds a sample. */
    static Plant raisedEarliest() {
        return rewriting(item -> isRow(item.key()) && item.attributes().has("first")
                ? changed(
                        item, item.attributes().with("first", item.attributes().whole("first") + 1))
                : item);
    }

    /** Parts are closed that an erasure took, though it went through some of their slices only. */
    static Plant closedTooEarly() {
        return closing((residue, part) -> part.whole("v") <= residue.whole("took"));
    }

    /** Parts are closed since checkpoints that saw them were destroyed. */
    static Plant closedByTouch() {
        return closing((residue, part) -> part.whole("v") < residue.whole("at"));
    }

    /** Accepts hold on to no version of the rows that they build on. */
    static Plant acceptOnTheEpochAlone() {
        return Plants.committing((inner, transaction) -> inner.commit(new Transaction(transaction.writes().stream()
                .map(write -> write instanceof Write.Put(Item item, Condition _)
                                && isRow(item.key())
                                && writes(transaction, "PB#")
                        ? new Write.Put(
                                new Item(
                                        item.key(),
                                        inner.read(item.key())
                                                        .map(Item::version)
                                                        .orElse(0L)
                                                + 1,
                                        item.attributes()),
                                new Condition.Always())
                        : write)
                .toList())));
    }

    /** Decides by the attributes of a residue and of a part whether the part is closed. */
    private interface Closing {
        boolean closes(Attributes residue, Attributes part);
    }

    private static Plant closing(Closing closing) {
        return Plants.committing((inner, transaction) -> {
            List<Write> writes = new ArrayList<>();
            for (Write write : transaction.writes()) {
                writes.add(
                        write instanceof Write.Put(Item item, Condition old)
                                        && item.key().sort().startsWith("GC#")
                                        && item.attributes().has("took")
                                ? new Write.Put(changed(item, closed(inner, item, closing)), old)
                                : write);
            }
            return inner.commit(new Transaction(writes));
        });
    }

    private static Attributes closed(ControlStore inner, Item residue, Closing closing) {
        List<String> names = new ArrayList<>();
        ItemKey parts = new ItemKey(residue.key().table(), residue.key().partition(), "PB#");
        Pages.forEach(inner, parts, part -> {
            if (closing.closes(residue.attributes(), part.attributes())) {
                names.add(part.key().sort().substring("PB#".length()));
            }
        });
        return residue.attributes().with("parts", String.join(",", names));
    }

    private static Plant rewriting(UnaryOperator<Item> otherwise) {
        return Plants.committing((inner, transaction) -> inner.commit(new Transaction(transaction.writes().stream()
                .map(write -> writes(transaction, "GC#") && write instanceof Write.Put(Item item, Condition old)
                        ? new Write.Put(otherwise.apply(item), old)
                        : write)
                .toList())));
    }

    private static boolean writes(Transaction transaction, String kind) {
        return transaction.writes().stream()
                .anyMatch(write ->
                        write instanceof Write.Put && write.key().sort().startsWith(kind));
    }

    private static Item changed(Item item, Attributes attributes) {
        return new Item(item.key(), item.version(), attributes);
    }

    private static boolean isRow(ItemKey key) {
        return key.sort().startsWith("SH#") && key.partition().startsWith("M#");
    }
}
