package dev.sisa.core.port;

import dev.sisa.core.bytes.Bytes;
import java.io.IOException;
import java.io.InputStream;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentNavigableMap;
import java.util.concurrent.ConcurrentSkipListMap;

/** Blob store in memory, for simulated histories and tests. Its pages are short at random, the same in each run. */
public final class MemoryBlobStore implements BlobStore {

    private final ConcurrentNavigableMap<String, Bytes> blobs = new ConcurrentSkipListMap<>();
    private final ShortPages pages = new ShortPages(1);

    @Override
    public void put(Collection<NewBlob> added) {
        added.forEach(blob -> BlobKey.whole(blob.key()));
        for (NewBlob blob : added) {
            Bytes content = allOf(blob.key(), blob.content());
            Bytes there = blobs.putIfAbsent(blob.key(), content);
            if (there != null && !there.equals(content)) {
                throw new TakenKeyException(blob.key());
            }
        }
    }

    @Override
    public Optional<InputStream> open(String key) {
        BlobKey.checked(key);
        return BlobKey.isPart(key)
                ? Optional.empty()
                : Optional.ofNullable(blobs.get(key)).map(Bytes::toStream);
    }

    @Override
    public void delete(Collection<String> keys) {
        keys.forEach(BlobKey::checked);
        keys.forEach(blobs::remove);
    }

    @Override
    public Page<String> list(String prefix, String after, int limit) {
        BlobKey.prefix(prefix);
        Page.checked(limit);
        String from = prefix.compareTo(after) > 0 ? prefix : after;
        List<String> keys = blobs.tailMap(from).keySet().stream()
                .filter(key -> !key.equals(after))
                .takeWhile(key -> key.startsWith(prefix))
                .limit(limit)
                .toList();
        Optional<String> next = keys.size() < limit ? Optional.empty() : Optional.of(keys.getLast());
        return pages.of(new Page<>(keys, next), after, key -> key);
    }

    @Override
    public List<String> neverCovered() {
        return List.of("memory that the process has freed, until it is used again");
    }

    /** Everything that is there, half-written content included. */
    public Map<String, Bytes> contents() {
        return Map.copyOf(blobs);
    }

    /** Leaves behind what a writer leaves that dies half-way. */
    public void abandon(String key, Bytes half) {
        blobs.put(BlobKey.part(BlobKey.whole(key), "0"), half);
    }

    private static Bytes allOf(String key, BlobContent content) {
        try (InputStream in = content.open()) {
            Bytes bytes = Bytes.owning(in.readAllBytes());
            if (bytes.size() != content.size()) {
                throw new StoreException(key + " should have " + content.size() + " bytes but has " + bytes.size());
            }
            return bytes;
        } catch (IOException e) {
            throw new StoreException("the content of " + key + " cannot be read", e);
        }
    }
}
