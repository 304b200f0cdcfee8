package dev.sisa.core.port;

import java.io.InputStream;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** A blob store whose puts and deletes fail as planned, and whose pages are short at random. A put of several blobs is a write for each
 * of them, and a delete of several is two writes, so that a fault may leave some. */
public final class FaultyBlobStore implements BlobStore {

    private final BlobStore inner;
    private final Faults faults;
    private final ShortPages pages = new ShortPages(2);

    public FaultyBlobStore(BlobStore inner, Faults faults) {
        this.inner = inner;
        this.faults = faults;
    }

    @Override
    public void put(Collection<NewBlob> blobs) {
        for (NewBlob blob : blobs) {
            faults.run("put " + blob.key(), () -> inner.put(List.of(blob)));
        }
    }

    @Override
    public Optional<InputStream> open(String key) {
        faults.alive("open " + key);
        return inner.open(key);
    }

    @Override
    public void delete(Collection<String> keys) {
        List<String> all = List.copyOf(keys);
        int half = all.size() / 2;
        for (List<String> part : List.of(all.subList(0, half), all.subList(half, all.size()))) {
            if (!part.isEmpty()) {
                faults.run("delete " + part, () -> inner.delete(part));
            }
        }
    }

    @Override
    public Page<String> list(String prefix, String after, int limit) {
        faults.alive("list " + prefix);
        return pages.of(inner.list(prefix, after, limit), after, key -> key);
    }

    @Override
    public List<String> neverCovered() {
        return inner.neverCovered();
    }
}
