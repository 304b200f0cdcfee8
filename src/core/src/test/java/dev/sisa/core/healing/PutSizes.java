package dev.sisa.core.healing;

import dev.sisa.core.port.BlobStore;
import dev.sisa.core.port.NewBlob;
import dev.sisa.core.port.Page;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Notes how many checkpoints come in a put. */
final class PutSizes implements BlobStore {

    private final BlobStore inner;
    final List<Integer> sizes = new ArrayList<>();
    Runnable before = () -> {};

    PutSizes(BlobStore inner) {
        this.inner = inner;
    }

    @Override
    public List<String> neverCovered() {
        return inner.neverCovered();
    }

    @Override
    public void put(Collection<NewBlob> blobs) {
        before.run();
        sizes.add((int)
                blobs.stream().filter(blob -> blob.key().startsWith("ckpt/")).count());
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
        return inner.list(prefix, after, limit);
    }
}
