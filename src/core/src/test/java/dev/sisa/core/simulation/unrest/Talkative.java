package dev.sisa.core.simulation.unrest;

import dev.sisa.core.port.BlobStore;
import dev.sisa.core.port.NewBlob;
import dev.sisa.core.port.Page;
import dev.sisa.core.port.StoreException;
import java.io.InputStream;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** A blob store that names an id when it fails, which it does for some blobs. */
record Talkative(BlobStore inner, String id) implements BlobStore {

    @Override
    public void put(Collection<NewBlob> blobs) {
        inner.put(blobs);
    }

    @Override
    public Optional<InputStream> open(String key) {
        if (key.hashCode() % 7 == 0) {
            throw new StoreException("the sample " + id + " cannot be read");
        }
        return inner.open(key);
    }

    @Override
    public void delete(Collection<String> keys) {
        inner.delete(keys);
    }

    @Override
    public Page<String> list(String prefix, String after, int limit) {
        return inner.list(prefix, after, limit);
    }

    @Override
    public List<String> neverCovered() {
        return inner.neverCovered();
    }
}
