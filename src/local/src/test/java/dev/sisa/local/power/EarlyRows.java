package dev.sisa.local.power;

import dev.sisa.core.bytes.Bytes;
import dev.sisa.core.port.BlobContent;
import dev.sisa.core.port.BlobStore;
import dev.sisa.core.port.NewBlob;
import dev.sisa.core.port.Page;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Plants a writer that stores its blobs after the row that names them: with the next call that needs them. */
final class EarlyRows implements BlobStore {

    private final BlobStore inner;
    private final Predicate<String> lateKeys;
    private final List<NewBlob> late = new ArrayList<>();

    EarlyRows(BlobStore inner, Predicate<String> lateKeys) {
        this.inner = inner;
        this.lateKeys = lateKeys;
    }

    @Override
    public List<String> neverCovered() {
        return inner.neverCovered();
    }

    @Override
    public synchronized void put(Collection<NewBlob> blobs) {
        inner.put(blobs.stream().filter(blob -> !lateKeys.test(blob.key())).toList());
        blobs.stream()
                .filter(blob -> lateKeys.test(blob.key()))
                .forEach(blob -> late.add(new NewBlob(blob.key(), BlobContent.of(bytes(blob)))));
    }

    private static Bytes bytes(NewBlob blob) {
        try (InputStream in = blob.content().open()) {
            return Bytes.owning(in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private synchronized void catchUp() {
        inner.put(late);
        late.clear();
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
}
