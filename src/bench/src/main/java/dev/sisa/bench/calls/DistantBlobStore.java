package dev.sisa.bench.calls;

import dev.sisa.core.port.BlobStore;
import dev.sisa.core.port.NewBlob;
import dev.sisa.core.port.Page;
import java.io.InputStream;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** A blob store that is as far away as S3, in virtual time: each call takes a latency, many calls at a time. */
record DistantBlobStore(BlobStore inner, VirtualTime time) implements BlobStore {

    /** Calls at a time. */
    static final int TOGETHER = 32;

    private static final long LATENCY = Duration.ofMillis(30).toNanos();

    private void pass() {
        time.pass(begin -> begin + LATENCY);
    }

    @Override
    public List<String> neverCovered() {
        return inner.neverCovered();
    }

    @Override
    public int together() {
        return TOGETHER;
    }

    @Override
    public void put(Collection<NewBlob> blobs) {
        for (int from = 0; from < blobs.size(); from += TOGETHER) {
            pass();
        }
        inner.put(blobs);
    }

    @Override
    public Optional<InputStream> open(String key) {
        pass();
        return inner.open(key);
    }

    @Override
    public void delete(Collection<String> keys) {
        for (int from = 0; from < keys.size(); from += Page.MOST) {
            pass();
        }
        inner.delete(keys);
    }

    @Override
    public Page<String> list(String prefix, String after, int limit) {
        pass();
        return inner.list(prefix, after, limit);
    }
}
