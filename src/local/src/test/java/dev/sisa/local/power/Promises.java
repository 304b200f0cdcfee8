package dev.sisa.local.power;

import dev.sisa.core.bytes.Bytes;
import dev.sisa.core.bytes.Sha256;
import dev.sisa.core.port.CommitResult;
import dev.sisa.core.port.ControlStore;
import dev.sisa.core.port.DamagedBlobException;
import dev.sisa.core.port.Item;
import dev.sisa.core.port.ItemKey;
import dev.sisa.core.port.Page;
import dev.sisa.core.port.Transaction;
import dev.sisa.core.port.Write;
import dev.sisa.core.shard.BlobKeys;
import dev.sisa.core.shard.ManifestName;
import dev.sisa.core.shard.NamedBlob;
import dev.sisa.core.shard.ShardRow;
import dev.sisa.core.shard.ShardRows;
import dev.sisa.core.shard.Shards;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;

/**
 * A control store that looks, after each commit of a shard's row, what a cut of the power would leave of the blobs that the row
 * names. SQLite itself is trusted: what it committed is there.
 */
final class Promises implements ControlStore {

    private final ControlStore inner;
    private final PowerCutDisk disk;
    private final Shards shards;
    private final Set<String> broken = new ConcurrentSkipListSet<>();
    private int kept;

    Promises(ControlStore inner, PowerCutDisk disk, Shards shards) {
        this.inner = inner;
        this.disk = disk;
        this.shards = shards;
    }

    /** Keys of blobs that a row named before they were safe. */
    Set<String> broken() {
        return broken;
    }

    /** How often a blob that a row names was looked for and found. */
    synchronized int kept() {
        return kept;
    }

    @Override
    public List<String> neverCovered() {
        return inner.neverCovered();
    }

    @Override
    public Map<ItemKey, Item> read(Collection<ItemKey> keys) {
        return inner.read(keys);
    }

    @Override
    public Page<Item> list(ItemKey prefix, String after, int limit) {
        return inner.list(prefix, after, limit);
    }

    @Override
    public CommitResult commit(Transaction transaction) {
        CommitResult result = inner.commit(transaction);
        transaction.writes().forEach(this::check);
        return result;
    }

    @Override
    public List<String> scrub() {
        return inner.scrub();
    }

    private synchronized void check(Write write) {
        if (write instanceof Write.Put put
                && put.key().sort().startsWith("SH#")
                && put.key().partition().matches("M#[^#]+")) {
            check(new ShardRows(inner).read("m", 0));
        }
    }

    private void check(ShardRow row) {
        for (NamedBlob blob : named(row)) {
            boolean safe = disk.left(blob.key())
                    .map(content -> Sha256.of(Bytes.owning(content)).toHex())
                    .filter(blob.name()::equals)
                    .isPresent();
            if (safe) {
                kept++;
            } else {
                broken.add(blob.key());
            }
        }
    }

    /** All that a row names, or the root of its manifest, if that cannot be read. */
    private Collection<NamedBlob> named(ShardRow row) {
        try {
            return shards.of(row).named();
        } catch (DamagedBlobException _) {
            ManifestName name = row.manifest().orElseThrow();
            return List.of(new NamedBlob(new BlobKeys("m", 0).root(name), name.sha256()));
        }
    }
}
