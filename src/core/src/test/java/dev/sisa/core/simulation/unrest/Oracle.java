package dev.sisa.core.simulation.unrest;

import dev.sisa.core.bytes.Bytes;
import dev.sisa.core.port.Item;
import dev.sisa.core.shard.ShardRow;
import dev.sisa.core.shard.ShardRows;
import java.util.BitSet;
import java.util.Optional;

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
            windows.changed(change, old, next);
        }
    }

    private ShardRow parse(Item item) {
        return ShardRows.row(model, Integer.parseInt(item.key().sort().substring("SH#".length())), item);
    }
}
