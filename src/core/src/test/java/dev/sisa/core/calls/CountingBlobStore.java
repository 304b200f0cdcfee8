package dev.sisa.core.calls;

import dev.sisa.core.port.BlobStore;
import dev.sisa.core.port.NewBlob;
import dev.sisa.core.port.Page;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** A blob store whose calls are counted. Its pages are as long as may be, so that each counts as one. */
record CountingBlobStore(BlobStore inner, CallCounter counter) implements BlobStore {

    private static final Calls ONE = new Calls(0, 0, 0, 1);

    @Override
    public List<String> neverCovered() {
        return inner.neverCovered();
    }

    @Override
    public void put(Collection<NewBlob> blobs) {
        counter.add(new Calls(0, 0, 0, blobs.size()));
        inner.put(blobs);
    }

    @Override
    public Optional<InputStream> open(String key) {
        counter.add(ONE);
        return inner.open(key);
    }

    @Override
    public void delete(Collection<String> keys) {
        if (!keys.isEmpty()) {
            counter.add(ONE);
        }
        inner.delete(keys);
    }

    @Override
    public Page<String> list(String prefix, String after, int limit) {
        counter.add(ONE);
        List<String> keys = new ArrayList<>();
        Optional<String> next = Optional.of(after);
        while (next.isPresent() && keys.size() < limit) {
            Page<String> page = inner.list(prefix, next.get(), limit - keys.size());
            keys.addAll(page.items());
            next = page.next();
        }
        return new Page<>(keys, next);
    }
}
