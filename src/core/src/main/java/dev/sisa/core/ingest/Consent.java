package dev.sisa.core.ingest;

import dev.sisa.core.model.Model;
import dev.sisa.core.model.Ports;
import dev.sisa.core.point.Point;
import dev.sisa.core.point.Points;
import dev.sisa.core.point.Subjects;
import dev.sisa.core.request.UnerasedRequests;
import dev.sisa.core.store.Attributes;
import dev.sisa.core.store.Condition;
import dev.sisa.core.store.ControlStore;
import dev.sisa.core.store.Item;
import dev.sisa.core.store.ItemKey;
import dev.sisa.core.store.Retry;
import dev.sisa.core.store.StoreException;
import dev.sisa.core.store.Table;
import dev.sisa.core.store.Transaction;
import dev.sisa.core.store.Write;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Lets people back in who were forgotten and agreed anew: the tombstones of an import's samples go, with a reference to where it
 * is written that they agreed, item {@code M#model#CN / <milliseconds since 1970, 15 digits>} with {@code ref}. Only what is erased
 * to its end can come back; what is pending stays out.
 */
final class Consent {

    private final ControlStore control;
    private final Model model;
    private final Points points;
    private final Subjects subjects;
    private final ItemKey key;
    private final String reference;

    /** The consent that a reference speaks of. */
    Consent(Ports ports, Model model, String reference) {
        this.control = ports.control();
        this.model = model;
        this.points = new Points(control);
        this.subjects = new Subjects(control);
        this.reference = reference;
        String now = String.format(Locale.ROOT, "%015d", ports.clock().millis());
        this.key = new ItemKey(Table.CONTROL, "M#" + model.name() + "#CN", now);
    }

    /**
     * Lifts the tombstones of staged samples and of their subjects; may be repeated.
     *
     * @throws StoreException if some request is not erased yet: nobody could tell its residue from what comes back
     */
    void lift(SortedRecords<StagedPoint> staged) throws IOException {
        if (!new UnerasedRequests(control, model.name()).none()) {
            throw new StoreException("requests of model " + model.name()
                    + " are not erased yet, and until then nobody who was forgotten can come back; run `sisa reconcile "
                    + model.name() + "` first");
        }
        Item note = Item.first(key, Attributes.NONE.with("ref", reference));
        Retry.until(
                "note a consent",
                () -> control.read(key).isPresent(),
                () -> control.commit(Transaction.of(Write.create(note))));
        try (var scan = staged.scan()) {
            for (Optional<StagedPoint> point = scan.next(); point.isPresent(); point = scan.next()) {
                lift(point.get());
            }
        }
    }

    private void lift(StagedPoint staged) {
        remove(Points.key(staged.sample()), () -> points.read(staged.sample())
                .filter(known -> known.point() instanceof Point.Tombstone)
                .map(Points.Versioned::version));
        if (staged.hasSubject()) {
            remove(
                    Subjects.tombstone(staged.subject().toHex()),
                    () -> subjects.forgotten(staged.subject())
                                    && subjects.samples(staged.subject()).isEmpty()
                            ? Optional.of(1L)
                            : Optional.empty());
        }
    }

    private void remove(ItemKey tombstone, Supplier<Optional<Long>> version) {
        Retry.until("lift a tombstone", () -> version.get().isEmpty(), () -> version.get()
                .ifPresent(now ->
                        control.commit(Transaction.of(new Write.Delete(tombstone, new Condition.VersionIs(now))))));
    }
}
