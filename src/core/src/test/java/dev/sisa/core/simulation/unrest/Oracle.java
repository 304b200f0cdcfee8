package dev.sisa.core.simulation.unrest;

import dev.sisa.core.bytes.Bytes;
import dev.sisa.core.bytes.Sha256;
import dev.sisa.core.port.Item;
import dev.sisa.core.shard.ShardRow;
import dev.sisa.core.shard.ShardRows;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Sees everything that is really written, by whom, and throws a {@link Violation} as soon as an invariant does not hold. */
final class Oracle {

    private final String model;
    private final Sightings sightings;
    private final Secrets secrets;
    private final Forgotten forgotten;
    private final RowRules rows;
    private final ReceiptRules receipts;
    private final Gone gone;
    private final Windows windows;
    private final Map<String, Bytes> written = new HashMap<>();

    Oracle(Stage stage, Sightings sightings) {
        this.model = stage.population().model().name();
        this.sightings = sightings;
        this.secrets = new Secrets(sightings);
        this.forgotten = new Forgotten(stage);
        this.rows = new RowRules(sightings, forgotten);
        this.receipts = new ReceiptRules();
        this.windows = new Windows(stage);
        this.gone = new Gone(stage, sightings, forgotten);
    }

    Secrets secrets() {
        return secrets;
    }

    Forgotten forgotten() {
        return forgotten;
    }

    Gone gone() {
        return gone;
    }

    RowRules rows() {
        return rows;
    }

    /** A transaction was committed. */
    void committed(Change change) {
        secrets.check(change);
        forgotten.committed(change);
        rows.leases(change);
        change.puts("SH#").filter(this::isRow).forEach(item -> changed(change, item));
        receipts.check(change);
        gone.committed(change);
    }

    /** A blob is about to be stored. */
    void puts(Actor actor, String key, Bytes content) {
        secrets.key(key);
        if (!written.computeIfAbsent(key, _ -> Sha256.of(content)).equals(Sha256.of(content))) {
            throw new Violation("I11", actor.name() + " uses " + key + " for a second content");
        }
        if (!key.startsWith("requests/")) {
            BitSet seen = sightings.stored(key, content);
            gone.puts(actor, key, seen);
        }
    }

    private boolean isRow(Item item) {
        return item.key().partition().equals("M#" + model);
    }

    private void changed(Change change, Item item) {
        Optional<Item> before = change.before(item);
        if (before.isPresent()) {
            ShardRow old = parse(before.get());
            ShardRow next = parse(item);
            rows.changed(change.actor(), old, next);
            stored(change.actor(), old, next);
            windows.changed(change, old, next);
        }
    }

    /** What a row names for the first time was stored, though it may be damaged by now: a row is committed after its blobs. */
    private void stored(Actor actor, ShardRow before, ShardRow after) {
        Set<String> fresh = new TreeSet<>(after.manifest().blobs());
        fresh.removeAll(before.manifest().blobs());
        fresh.removeAll(written.keySet());
        if (!fresh.isEmpty()) {
            throw new Violation("I11", actor.name() + " names " + fresh + " before they are stored");
        }
    }

    private ShardRow parse(Item item) {
        return ShardRows.row(model, Integer.parseInt(item.key().sort().substring("SH#".length())), item);
    }
}
