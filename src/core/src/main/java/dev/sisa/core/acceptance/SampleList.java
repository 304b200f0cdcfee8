package dev.sisa.core.acceptance;

import dev.sisa.core.bytes.Bytes;
import dev.sisa.core.port.BlobContent;
import dev.sisa.core.port.BlobStore;
import dev.sisa.core.port.Ports;
import dev.sisa.core.port.StoreException;
import dev.sisa.core.request.Request;
import dev.sisa.core.shard.BlobKind;
import dev.sisa.core.shard.NamedBlob;
import dev.sisa.core.shard.SaltedBlob;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The list of a request that is too large for one transaction: a salted blob {@code requests/m=<model>/<request>/<name>.ids} with
 * a line for each sample in the order in which they are gone through: its position in the request, its hash and, if it has one,
 * its commitment, both in hexadecimal, with spaces between.
 */
public record SampleList(String key, SaltedBlob blob) {

    /** Where the lists of a model's requests lie. */
    public static String prefix(String model) {
        return "requests/m=" + model + "/";
    }

    /** The request of a list by its key. */
    public static String requestOf(String key) {
        String[] segments = key.split("/", -1);
        return segments[segments.length - 2];
    }

    public static SampleList of(String model, String request, List<RequestedSample> entries, Bytes salt) {
        StringBuilder lines = new StringBuilder();
        for (RequestedSample requestedSample : entries) {
            lines.append(requestedSample.position())
                    .append(' ')
                    .append(requestedSample.sample().toHex());
            requestedSample.commitment().ifPresent(commitment -> lines.append(' ')
                    .append(commitment.toHex()));
            lines.append('\n');
        }
        SaltedBlob blob = SaltedBlob.seal(salt, BlobKind.LIST, Bytes.ofText(lines.toString()));
        return new SampleList(prefix(model) + request + "/" + blob.name() + "." + BlobKind.LIST.suffix(), blob);
    }

    public void put(BlobStore blobs) {
        blobs.put(key, BlobContent.of(blob.bytes()));
    }

    /**
     * The entries of a stored list; empty if it is not there.
     *
     * @throws dev.sisa.core.port.DamagedBlobException if it is not what was stored
     */
    public static Optional<List<RequestedSample>> read(BlobStore blobs, String key) {
        Optional<InputStream> stored = blobs.open(key);
        if (stored.isEmpty()) {
            return Optional.empty();
        }
        try (InputStream in = stored.get()) {
            Bytes lines = new SaltedBlob(Bytes.owning(in.readAllBytes())).open(named(key), BlobKind.LIST);
            return Optional.of(new String(lines.toArray(), StandardCharsets.US_ASCII)
                    .lines()
                    .map(SampleList::entry)
                    .toList());
        } catch (IOException e) {
            throw new StoreException("the list of request " + requestOf(key) + " cannot be read", e);
        }
    }

    private static NamedBlob named(String key) {
        return new NamedBlob(key, key.substring(key.lastIndexOf('/') + 1, key.lastIndexOf('.')));
    }

    private static RequestedSample entry(String line) {
        String[] words = line.split(" ", -1);
        return new RequestedSample(
                Integer.parseInt(words[0]),
                Bytes.ofHex(words[1]),
                words.length > 2 ? Optional.of(Bytes.ofHex(words[2])) : Optional.empty());
    }

    /**
     * The list that one caller makes of a request of several parts when it is first needed, shard by shard, so that few parts
     * touch each. A request is stored before its list: a list that no request names is garbage and never named later, since each
     * has its own salt. Not thread-safe.
     */
    static final class Draft {

        private final Ports ports;
        private final PartCommit parts;
        private final Request fresh;
        private final List<RequestedSample> entries;
        private Optional<SampleList> list = Optional.empty();

        /**
         * A list to be made.
         *
         * @param fresh the request, not stored yet
         */
        Draft(Ports ports, PartCommit parts, Request fresh, List<RequestedSample> entries) {
            this.ports = ports;
            this.parts = parts;
            this.fresh = fresh;
            this.entries = entries;
        }

        /** The first version of the request with this list. */
        Request named() {
            return fresh.listed(made().key());
        }

        private SampleList made() {
            SampleList own = list.orElseGet(this::make);
            list = Optional.of(own);
            return own;
        }

        /** Puts the list, if it is the one that a request names. */
        void put(Request stored) {
            list.filter(own -> own.key().equals(stored.expansion().list())).ifPresent(own -> own.put(ports.blobs()));
        }

        private SampleList make() {
            Map<Bytes, Integer> shards = parts.shards(entries);
            List<RequestedSample> ordered = entries.stream()
                    .sorted(Comparator.comparing(requestedSample -> shards.getOrDefault(requestedSample.sample(), -1)))
                    .toList();
            Bytes salt = Bytes.random(ports.random(), SaltedBlob.SALT);
            return SampleList.of(fresh.intake().model(), fresh.id(), ordered, salt);
        }
    }
}
