package dev.sisa.core.shard;

import dev.sisa.core.bytes.Bytes;
import dev.sisa.core.port.BlobContent;
import dev.sisa.core.port.BlobStore;
import dev.sisa.core.port.DamagedBlobException;
import dev.sisa.core.port.StoreException;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/** Writes and reads checkpoint parts: salted on the way in, verified against their names on the way out. */
public final class CheckpointBlobs {

    private final BlobStore blobs;
    private final RandomGenerator salts;

    public CheckpointBlobs(BlobStore blobs, RandomGenerator salts) {
        this.blobs = blobs;
        this.salts = salts;
    }

    /**
     * The place of a part.
     *
     * @param epoch of the run that writes; its blobs lie apart from all others'
     */
    public record Place(BlobKeys keys, long epoch, int step) {}

    /** Stores a part and says under which key. */
    public String write(Place place, BlobKind kind, Bytes payload) {
        SaltedBlob blob = SaltedBlob.seal(Bytes.random(salts, SaltedBlob.SALT), kind, payload);
        String key = place.keys().checkpoint(place.epoch(), place.step(), blob.name() + "." + kind.suffix());
        blobs.putIfAbsent(key, BlobContent.of(blob.bytes()));
        return key;
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

    /** Whether both parts are there and match their names; a step without visits has none, and is always well. */
    public boolean readable(CheckpointEntry entry) {
        return !entry.trained()
                || (sound(entry.parameters(), BlobKind.PARAMETERS) && sound(entry.state(), BlobKind.STATE));
    }

    private boolean sound(String key, BlobKind kind) {
        try {
            Bytes _ = read(key, kind);
            return true;
        } catch (DamagedBlobException _) {
            return false;
        }
    }

    /**
     * The payload of a part.
     *
     * @throws DamagedBlobException if it is missing or not what was stored
     */
    public Bytes read(String key, BlobKind kind) {
        return blob(key).open(BlobKeys.name(key), kind);
    }

    /**
     * The name of a payload under the salt of an existing blob: equal to the blob's name if and only if the blob holds that
     * payload.
     *
     * @throws DamagedBlobException if the blob is missing or not what was stored
     */
    public String nameUnderSaltOf(String key, BlobKind kind, Bytes payload) {
        SaltedBlob blob = blob(key);
        Bytes _ = blob.open(BlobKeys.name(key), kind);
        return SaltedBlob.seal(blob.salt(), kind, payload).name();
    }

    private SaltedBlob blob(String key) {
        try (InputStream stream =
                blobs.open(key).orElseThrow(() -> new DamagedBlobException("blob " + key + " is missing"))) {
            return new SaltedBlob(Bytes.owning(stream.readAllBytes()));
        } catch (IOException e) {
            throw new StoreException("blob " + key + " cannot be read", e);
        }
    }
}
