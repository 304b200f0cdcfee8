package dev.sisa.core.simulation.unrest;

import dev.sisa.core.bytes.Bytes;
import dev.sisa.core.bytes.Sha256;
import dev.sisa.core.model.Model;
import dev.sisa.core.port.CommitResult;
import dev.sisa.core.port.Condition;
import dev.sisa.core.port.DamagedBlobException;
import dev.sisa.core.port.Item;
import dev.sisa.core.port.MemoryControlStore;
import dev.sisa.core.port.Transaction;
import dev.sisa.core.port.Write;
import dev.sisa.core.shard.Shard;
import dev.sisa.core.shard.ShardRow;
import dev.sisa.core.shard.ShardRows;
import dev.sisa.core.shard.Shards;
import dev.sisa.core.simulation.MemoryHome;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Sees everything that is really written, by whom, and throws a {@link Violation} as soon as an invariant does not hold. */
final class Oracle {

    private final MemoryHome home;
    private final Model model;
    private final Shards shards;
    private final Map<Integer, Shard> seen = new HashMap<>();
    private final Sightings sightings;
    private final Secrets secrets;
    private final Forgotten forgotten;
    private final RowRules rows;
    private final ReceiptRules receipts;
    private final Gone gone;
    private final Windows windows;
    private final Map<String, Bytes> written = new HashMap<>();

    Oracle(Stage stage, Sightings sightings) {
        this.home = stage.home();
        this.model = stage.population().model();
        this.shards = model.shardsIn(stage.home().ports());
        this.sightings = sightings;
        this.secrets = new Secrets(sightings);
        this.forgotten = new Forgotten(stage);
        this.rows = new RowRules(stage.home().ports(), sightings, forgotten);
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
        return item.key().partition().equals("M#" + model.name());
    }

    private void changed(Change change, Item item) {
        Optional<Item> before = change.before(item);
        if (before.isPresent()) {
            ShardRow old = parse(before.get());
            ShardRow next = parse(item);
            Shard was = read(old);
            Shard is = read(next);
            PendingRules.check(home.items(), next);
            rows.changed(change.actor(), was, is);
            stored(change.actor(), was, is);
            windows.changed(change, old, next);
        }
    }

    /** A shard with the manifest that was seen last, which may be destroyed by now, or the one that is there. */
    private Shard read(ShardRow row) {
        Shard last = seen.get(row.shard());
        Shard now = last != null && last.row().manifest().equals(row.manifest()) ? last.with(row) : fresh(row);
        seen.put(row.shard(), now);
        return now;
    }

    private Shard fresh(ShardRow row) {
        try {
            return shards.of(row);
        } catch (DamagedBlobException e) {
            throw new Violation("I11", "a row names manifest " + row.manifest() + ", but " + e.getMessage());
        }
    }

    /** Blobs that a row names for the first time were stored, though they may be damaged by now: a row is committed after its blobs. */
    private void stored(Actor actor, Shard before, Shard after) {
        Set<String> fresh = new TreeSet<>(after.blobs());
        fresh.removeAll(before.blobs());
        fresh.removeAll(written.keySet());
        if (!fresh.isEmpty()) {
            throw new Violation("I11", actor.name() + " names " + fresh + " before they are stored");
        }
    }

    private ShardRow parse(Item item) {
        int shard = Integer.parseInt(item.key().sort().substring("SH#".length()));
        MemoryControlStore alone = new MemoryControlStore();
        CommitResult _ = alone.commit(Transaction.of(new Write.Put(item, new Condition.Always())));
        return new ShardRows(alone).read(model.name(), shard);
    }
}
