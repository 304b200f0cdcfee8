package dev.sisa.core.ingest;

import dev.sisa.core.bytes.Bytes;
import dev.sisa.core.bytes.Sha256;
import dev.sisa.core.model.Model;
import dev.sisa.core.port.Attributes;
import dev.sisa.core.port.BusyException;
import dev.sisa.core.port.Condition;
import dev.sisa.core.port.ControlStore;
import dev.sisa.core.port.Item;
import dev.sisa.core.port.ItemKey;
import dev.sisa.core.port.Ports;
import dev.sisa.core.port.Table;
import dev.sisa.core.port.Transaction;
import dev.sisa.core.port.Write;
import dev.sisa.core.request.UnerasedRequests;
import dev.sisa.core.sample.Point;
import dev.sisa.core.sample.Points;
import dev.sisa.core.sample.Subjects;
import dev.sisa.core.store.Retry;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * Re-admits forgotten people who gave a new consent: removes the tombstones of an import's samples, and stores a reference to
 * the consent, item {@code M#model#CN / <milliseconds since 1970, 15 digits>#<SHA-256 of the reference>} with
 * {@code ref}. Only samples whose erasure has ended can come back; pending ones stay out.
 */
final class Consent {

    /** Tombstones that are read together before the check for requests at work on them. */
    private static final int CHUNK = 1_000;

    private final Ports ports;
    private final ControlStore control;
    private final Model model;
    private final Points points;
    private final Subjects subjects;
    private final ItemKey key;
    private final String reference;

    /** Re-admits by the consent that a reference names. */
    Consent(Ports ports, Model model, String reference) {
        this.ports = ports;
        this.control = ports.control();
        this.model = model;
        this.points = new Points(control);
        this.subjects = new Subjects(control);
        this.reference = reference;
        String now = String.format(Locale.ROOT, "%015d#", ports.clock().millis());
        String digest = Sha256.of(Bytes.ofText(reference)).toHex();
        this.key = new ItemKey(Table.CONTROL, "M#" + model.name() + "#CN", now + digest);
    }

    /**
     * Lifts the tombstones of staged samples and of their subjects; may be repeated.
     *
     * @throws BusyException if some request is not erased yet
     */
    void lift(SortedRecords<StagedPoint> staged) throws IOException {
        Item note = Item.first(key, Attributes.NONE.with("ref", reference));
        Retry retry = new Retry(ports, "note a consent");
        retry.until(() -> control.read(key).isPresent(), () -> retry.commit(Transaction.of(Write.create(note))));
        try (var scan = staged.scan()) {
            while (scan.peek().isPresent()) {
                Map<ItemKey, Long> found = tombstones(scan);
                requireErased();
                found.forEach(this::remove);
            }
        }
    }

    /**
     * Checks that re-admission is possible now.
     *
     * @throws BusyException if some request is not erased yet: its residue could not be told from the samples that come back
     */
    void requireErased() {
        if (!new UnerasedRequests(control, model.name()).none()) {
            throw new BusyException("requests of model " + model.name()
                    + " are not erased yet, and until then no forgotten person can come back; run `sisa reconcile "
                    + model.name() + "` first");
        }
    }

    /**
     * The versions of the tombstones of the next samples. They are read before the check that all requests are erased, so
     * none of these tombstones belongs to a later request.
     */
    private Map<ItemKey, Long> tombstones(SortedRecords.Scan<StagedPoint> scan) throws IOException {
        Map<ItemKey, Long> found = new LinkedHashMap<>();
        for (int i = 0; i < CHUNK && scan.peek().isPresent(); i++) {
            StagedPoint staged = scan.next().orElseThrow();
            points.read(staged.sample())
                    .filter(known -> known.point() instanceof Point.Tombstone)
                    .ifPresent(known -> found.put(Points.key(staged.sample()), known.version()));
            if (staged.hasSubject() && !subjects.hasSamples(staged.subject())) {
                subjects.tombstone(staged.subject())
                        .ifPresent(tombstone ->
                                found.put(Subjects.tombstone(staged.subject().toHex()), tombstone.version()));
            }
        }
        return found;
    }

    /** Removes a tombstone unless its version has changed since. */
    private void remove(ItemKey tombstone, long version) {
        Write lift = new Write.Delete(tombstone, new Condition.VersionIs(version));
        Retry retry = new Retry(ports, "lift a tombstone");
        retry.until(
                () -> control.read(tombstone)
                        .filter(item -> item.version() == version)
                        .isEmpty(),
                () -> retry.commit(Transaction.of(lift)));
    }
}
