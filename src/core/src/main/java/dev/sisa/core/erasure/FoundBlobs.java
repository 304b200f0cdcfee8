package dev.sisa.core.erasure;

import dev.sisa.core.bytes.Bytes;
import dev.sisa.core.bytes.Sha256;
import dev.sisa.core.port.BlobStore;
import dev.sisa.core.port.StoreException;
import dev.sisa.core.shard.NamedBlob;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.Collection;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Names blobs that were found by listing: dead runs wrote them and no manifest names them, so their names are the digests of their
 * bytes. Half-written ones have none: no document can ever have named them.
 */
record FoundBlobs(BlobStore blobs) {

    /** Blobs of these keys by their names, and those that are known already. One that cannot be read stays without a name. */
    NavigableSet<NamedBlob> named(Set<String> keys, Collection<NamedBlob> known) {
        Set<String> before = known.stream().map(NamedBlob::key).collect(Collectors.toSet());
        NavigableSet<NamedBlob> named = new TreeSet<>(known);
        keys.stream().filter(key -> !before.contains(key)).forEach(key -> named(key)
                .ifPresent(named::add));
        return named;
    }

    private Optional<NamedBlob> named(String key) {
        try {
            return digest(key).map(name -> new NamedBlob(key, name));
        } catch (StoreException | IOException _) {
            return Optional.empty();
        }
    }

    private Optional<String> digest(String key) throws IOException {
        Optional<InputStream> found = blobs.open(key);
        if (found.isEmpty()) {
            return Optional.empty();
        }
        MessageDigest digest = Sha256.start();
        try (InputStream in = found.get();
                OutputStream out = new DigestOutputStream(OutputStream.nullOutputStream(), digest)) {
            in.transferTo(out);
        }
        return Optional.of(Bytes.owning(digest.digest()).toHex());
    }
}
