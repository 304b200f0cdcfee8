package dev.sisa.core.simulation.unrest;

import dev.sisa.core.bytes.Bytes;
import dev.sisa.core.bytes.Sha256;
import dev.sisa.core.shard.SaltedBlob;
import dev.sisa.core.slice.SliceReader;
import dev.sisa.core.slice.SliceRow;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Which samples the bytes of a blob saw, by their numbers: known from what trainers visited and what slices hold. */
final class Sightings {

    private static final int MARK_BYTES = 8;

    private final Population population;
    private final Map<Bytes, BitSet> byPayload = new HashMap<>();
    private final Map<String, BitSet> byBlob = new HashMap<>();
    private final Set<String> nakedDigests = new HashSet<>();

    Sightings(Population population) {
        this.population = population;
        population.samples().forEach(sample -> {
            naked(Bytes.ofText(sample.id()));
            sample.subject().ifPresent(subject -> naked(Bytes.ofText(subject)));
        });
    }

    /** A trainer that visited these samples made these bytes. */
    void trained(Bytes payload, BitSet seen) {
        byPayload.put(payload, (BitSet) seen.clone());
        naked(payload);
    }

    /** The samples that the trainer of these bytes had visited. */
    BitSet before(Bytes payload) {
        return (BitSet) byPayload.getOrDefault(payload, new BitSet()).clone();
    }

    /** A blob is about to be stored; the samples that it saw. */
    BitSet stored(String key, Bytes content) {
        BitSet seen =
                key.startsWith("data/") ? rows(key, content) : byPayload.getOrDefault(parameters(content), NOTHING);
        byBlob.put(key, seen);
        return seen;
    }

    /** The samples that a blob saw, which must not be changed. */
    BitSet of(String key) {
        return byBlob.getOrDefault(key, NOTHING);
    }

    /** Unsalted digests that would tell of a sample, in hexadecimal. */
    Set<String> nakedDigests() {
        return nakedDigests;
    }

    private BitSet rows(String key, Bytes content) {
        BitSet seen = new BitSet();
        try {
            SliceReader reader = new SliceReader(key, content.toStream());
            for (Optional<SliceRow> row = reader.next(); row.isPresent(); row = reader.next()) {
                seen.set(population.ofHash(row.get().id()));
                nakedDigests.add(row.get().contentDigest().toHex());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        naked(tail(content, SaltedBlob.SALT));
        return seen;
    }

    private void naked(Bytes content) {
        nakedDigests.add(Sha256.of(content).toHex());
    }

    /** The parameters in a checkpoint's blob, which lie between the length of a small updater state and that state. */
    private static Bytes parameters(Bytes content) {
        Bytes payload = tail(content, SaltedBlob.SALT + MARK_BYTES);
        int state = Math.max(0, payload.toBuffer().getInt());
        return Bytes.copyOf(payload.toArray(), Integer.BYTES, payload.size() - state);
    }

    private static Bytes tail(Bytes content, int from) {
        return Bytes.copyOf(content.toArray(), Math.min(from, content.size()), content.size());
    }

    private static final BitSet NOTHING = new BitSet();
}
