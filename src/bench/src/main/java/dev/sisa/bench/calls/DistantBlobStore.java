package dev.sisa.bench.calls;

import dev.sisa.core.port.BlobContent;
import dev.sisa.core.port.BlobStore;
import dev.sisa.core.port.Page;
import java.io.InputStream;
import java.time.Duration;
import java.util.Collection;
import java.util.Optional;

/** A blob store that is as far away as S3, in virtual time: each call takes a latency, many calls at a time. */
record DistantBlobStore(BlobStore inner, VirtualTime time) implements BlobStore {

    /** Calls at a time. */
    static final int TOGETHER = 16;

    private static final long LATENCY = Duration.ofMillis(30).toNanos();

    private void pass() {
        time.pass(begin -> begin + LATENCY);
    }

    @Override
    public int together() {
        return TOGETHER;
    }

    @Override
    public boolean putIfAbsent(String key, BlobContent content) {
        pass();
        return inner.putIfAbsent(key, content);
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
