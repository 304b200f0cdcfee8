package dev.sisa.core.shard;

import dev.sisa.core.bytes.Bytes;
import dev.sisa.core.port.BlobContent;
import dev.sisa.core.port.BlobStore;
import dev.sisa.core.port.DamagedBlobException;
import dev.sisa.core.port.NewBlob;
import dev.sisa.core.port.StoreException;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/** Seals and reads checkpoints: salted on the way in, verified against their names on the way out. */
public final class CheckpointBlobs {

    private final BlobStore blobs;
    private final RandomGenerator salts;

    public CheckpointBlobs(BlobStore blobs, RandomGenerator salts) {
        this.blobs = blobs;
        this.salts = salts;
    }

    /**
     * The place of a checkpoint.
     *
     * @param epoch of the run that writes, which may do so once; its blobs lie apart from all others'
     */
    public record Place(BlobKeys keys, long epoch, int step) {}

    /**
     * A checkpoint that is ready to be stored.
     *
     * @param parameters the blob of the parameters
     * @param state the blob of the updater state, none if it lies in that of the parameters
     * @param blobs what is to be stored
     */
    public record Sealed(NamedBlob parameters, NamedBlob state, List<NewBlob> blobs) {

        public Sealed {
            blobs = List.copyOf(blobs);
        }
    }

    /** Salts a checkpoint, once and for all. Stores nothing. */
    public Sealed seal(Place place, CheckpointParts parts) {
        SaltedBlob parameters = salted(BlobKind.PARAMETERS, parts.payload());
        NewBlob first = blob(place, BlobKind.PARAMETERS, parameters);
        NamedBlob named = new NamedBlob(first.key(), parameters.name());
        if (!parts.apart()) {
            return new Sealed(named, NamedBlob.NONE, List.of(first));
        }
        SaltedBlob state = salted(BlobKind.STATE, parts.state());
        NewBlob second = blob(place, BlobKind.STATE, state);
        return new Sealed(named, new NamedBlob(second.key(), state.name()), List.of(first, second));
    }

    private SaltedBlob salted(BlobKind kind, Bytes payload) {
        return SaltedBlob.seal(Bytes.random(salts, SaltedBlob.SALT), kind, payload);
    }

    private static NewBlob blob(Place place, BlobKind kind, SaltedBlob content) {
        return new NewBlob(place.keys().checkpoint(place.epoch(), place.step(), kind), BlobContent.of(content.bytes()));
    }

    /**
     * Steps of a manifest whose checkpoints are missing or not what was stored, in order; empty if all is well. A damaged one
     * before the last is not noticed until a deletion falls back to it, so this checks all: it reads every
     * blob.
     */
    public List<Integer> damagedSteps(Manifest manifest) {
        List<CheckpointEntry> checkpoints = manifest.checkpoints();
        return IntStream.rangeClosed(1, checkpoints.size())
                .filter(step -> !readable(checkpoints.get(step - 1)))
                .boxed()
                .toList();
    }

    /** Whether all parts are there and match their names; a step without visits has none, and is always well. */
    public boolean readable(CheckpointEntry entry) {
        try {
            if (entry.trained()) {
                CheckpointParts _ = read(entry);
            }
            return true;
        } catch (DamagedBlobException _) {
            return false;
        }
    }

    /**
     * The parts of a trained step.
     *
     * @throws DamagedBlobException if one is missing or not what was stored
     */
    public CheckpointParts read(CheckpointEntry entry) {
        CheckpointParts parts = parts(entry.parameters());
        return entry.state().isNone()
                ? parts
                : new CheckpointParts(parts.parameters(), payload(entry.state(), BlobKind.STATE));
    }

    /**
     * The parameters in a blob.
     *
     * @throws DamagedBlobException if it is missing or not what was stored
     */
    public Bytes parameters(NamedBlob blob) {
        return parts(blob).parameters();
    }

    private CheckpointParts parts(NamedBlob blob) {
        return CheckpointParts.of(blob, payload(blob, BlobKind.PARAMETERS));
    }

    private Bytes payload(NamedBlob blob, BlobKind kind) {
        String key = blob.key();
        try (InputStream stream =
                blobs.open(key).orElseThrow(() -> new DamagedBlobException("blob " + key + " is missing"))) {
            return new SaltedBlob(Bytes.owning(stream.readAllBytes())).open(blob, kind);
        } catch (IOException e) {
            throw new StoreException("blob " + key + " cannot be read", e);
        }
    }
}
