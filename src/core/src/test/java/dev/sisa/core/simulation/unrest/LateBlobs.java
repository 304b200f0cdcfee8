package dev.sisa.core.simulation.unrest;

import dev.sisa.core.port.BlobStore;
import dev.sisa.core.port.NewBlob;
import dev.sisa.core.port.Page;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Plants a blob store that says of blobs that they are stored before they are. */
final class LateBlobs implements BlobStore {

    private final BlobStore inner;
    private final List<NewBlob> late = new ArrayList<>();

    private LateBlobs(BlobStore inner) {
        this.inner = inner;
    }

    static Plant plant() {
        return new Plant() {
            @Override
            public BlobStore blobs(BlobStore inner) {
                return new LateBlobs(inner);
            }
        };
    }

    @Override
    public void put(Collection<NewBlob> blobs) {
        late.addAll(blobs);
    }

    private void catchUp() {
        List<NewBlob> now = List.copyOf(late);
        late.clear();
        inner.put(now);
    }

    @Override
    public Optional<InputStream> open(String key) {
        catchUp();
        return inner.open(key);
    }

    @Override
    public void delete(Collection<String> keys) {
        catchUp();
        inner.delete(keys);
    }

    @Override
    public Page<String> list(String prefix, String after, int limit) {
        catchUp();
        return inner.list(prefix, after, limit);
    }

    @Override
    public List<String> neverCovered() {
        return inner.neverCovered();
    }
}
