package dev.sisa.core.port;

import java.io.InputStream;
import java.util.List;
import java.util.Optional;

/** A blob store whose puts and deletes fail as planned. */
public final class FaultyBlobStore implements BlobStore {

    private final BlobStore inner;
    private final Faults faults;

    public FaultyBlobStore(BlobStore inner, Faults faults) {
        this.inner = inner;
        this.faults = faults;
    }

    @Override
    public boolean putIfAbsent(String key, BlobContent content) {
        return faults.supply("put " + key, () -> inner.putIfAbsent(key, content));
    }

    @Override
    public Optional<InputStream> open(String key) {
        faults.alive("open " + key);
        return inner.open(key);
    }

    @Override
    public void delete(String key) {
        faults.run("delete " + key, () -> inner.delete(key));
    }

    @Override
    public List<String> list(String prefix, String after, int limit) {
        faults.alive("list " + prefix);
        return inner.list(prefix, after, limit);
    }
}
