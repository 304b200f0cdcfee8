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
import dev.sisa.core.sample.Points;
import dev.sisa.core.sample.Subjects;
import dev.sisa.core.store.ItemReads;
import dev.sisa.core.store.Retry;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

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
    private final Subjects subjects;
    private final ItemKey key;
    private final String reference;

    /** Re-admits by the consent that a reference names. */
    Consent(Ports ports, Model model, String reference) {
        this.ports = ports;
        this.control = ports.control();
        this.model = model;
        this.subjects = new Subjects(control);
        this.reference = reference;
        String now = String.format(Locale.ROOT, "%015d#", ports.clock().millis());
        String digest = Sha256.of(Bytes.ofText(reference)).toHex();
        this.key = new ItemKey(Table.CONTROL, "M#" + model.name() + "#CN", now + digest);
    }

    /**
     * Lifts the tombstones of staged samples and of their subjects, in the versions that were looked up; may be repeated.
     *
     * @throws BusyException if some request is not erased yet
     */
    void lift(SortedRecords<FoundPoint> staged) throws IOException {
        Item note = Item.first(key, Attributes.NONE.with("ref", reference));
        Retry retry = new Retry(ports, "note a consent");
        retry.until(() -> control.read(key).isPresent(), () -> retry.commit(Transaction.of(Write.create(note))));
        try (var scan = staged.scan()) {
            while (scan.peek().isPresent()) {
                Map<ItemKey, Long> found = tombstones(scan);
                requireErased();
                remove(found);
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
    private Map<ItemKey, Long> tombstones(SortedRecords.Scan<FoundPoint> scan) throws IOException {
        Map<ItemKey, Long> found = new LinkedHashMap<>();
        Set<Bytes> suppressed = new LinkedHashSet<>();
        for (int i = 0; i < CHUNK && scan.peek().isPresent(); i++) {
            FoundPoint point = scan.next().orElseThrow();
            if (point.finding().known() == Finding.Known.TOMBSTONE) {
                found.put(Points.key(point.staged().sample()), point.finding().version());
            }
            if (point.finding().suppressed()) {
                suppressed.add(point.staged().subject());
            }
        }
        subjects.tombstones(suppressed).forEach((subject, tombstone) -> {
            if (!subjects.hasSamples(subject)) {
                found.put(Subjects.tombstone(subject.toHex()), tombstone.version());
            }
        });
        return found;
    }

    /** Removes tombstones, a hundred in a transaction, unless their versions have changed since. */
    private void remove(Map<ItemKey, Long> tombstones) {
        List<ItemKey> keys = List.copyOf(tombstones.keySet());
        for (int from = 0; from < keys.size(); from += Transaction.MOST_WRITES) {
            List<ItemKey> chunk = keys.subList(from, Math.min(from + Transaction.MOST_WRITES, keys.size()));
            Retry retry = new Retry(ports, "lift " + chunk.size() + " tombstones");
            retry.until(() -> false, () -> {
                List<Write> left = left(chunk, tombstones);
                return left.isEmpty() || retry.commit(new Transaction(left));
            });
        }
    }

    private List<Write> left(List<ItemKey> chunk, Map<ItemKey, Long> tombstones) {
        return ItemReads.of(control, chunk).values().stream()
                .filter(item -> item.version() == tombstones.getOrDefault(item.key(), 0L))
                .<Write>map(item -> new Write.Delete(item.key(), new Condition.VersionIs(item.version())))
                .toList();
    }
}
