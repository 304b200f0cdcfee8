package dev.sisa.core.simulation.unrest;

import dev.sisa.core.port.BlobStore;
import dev.sisa.core.port.CommitResult;
import dev.sisa.core.port.ControlStore;
import dev.sisa.core.port.Item;
import dev.sisa.core.port.ItemKey;
import dev.sisa.core.port.NewBlob;
import dev.sisa.core.port.Page;
import dev.sisa.core.port.Transaction;
import java.io.InputStream;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Plants callers that conclude the end of a listing from the size of a page. */
final class Hasty {

    private Hasty() {}

    private static <T> Page<T> taken(Page<T> page, int limit) {
        return page.items().size() < limit ? new Page<>(page.items(), Optional.empty()) : page;
    }

    /** Of listings of items, but for rows of shards: their number is known, so a short page is noticed. */
    static Plant ofItems() {
        return new Plant() {
            @Override
            public ControlStore control(ControlStore inner) {
                return items(inner);
            }
        };
    }

    /** Of listings of blobs. */
    static Plant ofKeys() {
        return new Plant() {
            @Override
            public BlobStore blobs(BlobStore inner) {
                return keys(inner);
            }
        };
    }

    private static ControlStore items(ControlStore inner) {
        return new ControlStore() {
            @Override
            public Map<ItemKey, Item> read(Collection<ItemKey> keys) {
                return inner.read(keys);
            }

            @Override
            public Page<Item> list(ItemKey prefix, String after, int limit) {
                Page<Item> page = inner.list(prefix, after, limit);
                return prefix.sort().equals("SH#") ? page : taken(page, limit);
            }

            @Override
            public CommitResult commit(Transaction transaction) {
                return inner.commit(transaction);
            }

            @Override
            public List<String> scrub() {
                return inner.scrub();
            }

            @Override
            public List<String> neverCovered() {
                return inner.neverCovered();
            }
        };
    }

    private static BlobStore keys(BlobStore inner) {
        return new BlobStore() {
            @Override
            public void put(Collection<NewBlob> blobs) {
                inner.put(blobs);
            }

            @Override
            public Optional<InputStream> open(String key) {
                return inner.open(key);
            }

            @Override
            public void delete(Collection<String> keys) {
                inner.delete(keys);
            }

            @Override
            public Page<String> list(String prefix, String after, int limit) {
                return taken(inner.list(prefix, after, limit), limit);
            }

            @Override
            public List<String> neverCovered() {
                return inner.neverCovered();
            }
        };
    }
}
