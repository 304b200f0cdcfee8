package dev.sisa.core.shard;

import dev.sisa.core.bytes.Bytes;
import dev.sisa.core.port.BlobContent;
import dev.sisa.core.port.BlobStore;
import dev.sisa.core.port.DamagedBlobException;
import dev.sisa.core.port.NewBlob;
import dev.sisa.core.port.StoreException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * Writes and reads manifests: a small root that names pages, and pages of 64 slices each. All of them are salted blobs that never
 * change, so what was read once may be kept under its name.
 */
public final class ManifestBlobs {

    private final BlobStore blobs;
    private final RandomGenerator salts;

    public ManifestBlobs(BlobStore blobs, RandomGenerator salts) {
        this.blobs = blobs;
        this.salts = salts;
    }

    /**
     * The place of a new manifest.
     *
     * @param epoch of the run that writes it
     * @param step the last step that it adds, 0 if it adds none; a run writes one manifest at most for each
     */
    public record Place(BlobKeys keys, long epoch, int step) {

        private ManifestName named(SaltedBlob blob) {
            return new ManifestName(epoch, step, blob.name());
        }
    }

    /** A manifest that is ready to be stored, with the blobs that it takes. */
    public record Prepared(StoredManifest manifest, List<NewBlob> blobs) {

        public Prepared {
            blobs = List.copyOf(blobs);
        }
    }

    /** Stores a manifest durably, before any row names it; see {@link #prepare}. */
    public StoredManifest write(Place place, Manifest manifest, Optional<StoredManifest> before) {
        Prepared prepared = prepare(place, manifest, before);
        blobs.put(prepared.blobs());
        return prepared.manifest();
    }

    /**
     * Salts a manifest, once and for all: the pages that differ from those of the manifest before, and the root. Stores nothing.
     *
     * @param before the manifest that the new one follows, if there is one
     */
    public Prepared prepare(Place place, Manifest manifest, Optional<StoredManifest> before) {
        List<NewBlob> made = new ArrayList<>();
        List<ManifestName> pages = new ArrayList<>();
        for (int number = 0; number < ManifestPage.count(manifest); number++) {
            ManifestPage page = ManifestPage.of(manifest, number);
            int at = number;
            pages.add(unchanged(before, page, number).orElseGet(() -> sealed(place, page, at, made)));
        }
        SaltedBlob root = salted(BlobKind.MANIFEST, ManifestCodec.root(manifest, pages));
        ManifestName name = place.named(root);
        made.add(new NewBlob(place.keys().root(name), BlobContent.of(root.bytes())));
        return new Prepared(new StoredManifest(place.keys(), name, pages, manifest), made);
    }

    private static Optional<ManifestName> unchanged(Optional<StoredManifest> before, ManifestPage page, int number) {
        return before.filter(
                        stored -> ManifestPage.of(stored.manifest(), number).equals(page))
                .map(stored -> stored.pages().get(number));
    }

    private ManifestName sealed(Place place, ManifestPage page, int number, List<NewBlob> made) {
        SaltedBlob blob = salted(BlobKind.PAGE, ManifestCodec.page(page));
        ManifestName name = place.named(blob);
        made.add(new NewBlob(place.keys().page(name, number), BlobContent.of(blob.bytes())));
        return name;
    }

    private SaltedBlob salted(BlobKind kind, String text) {
        return SaltedBlob.seal(Bytes.random(salts, SaltedBlob.SALT), kind, Bytes.ofText(text));
    }

    /**
     * A stored manifest.
     *
     * @throws DamagedBlobException if a blob of it is missing or not what was stored
     */
    public StoredManifest read(BlobKeys keys, ManifestName name) {
        ManifestCodec.Root root = ManifestCodec.root(text(keys.root(name), name, BlobKind.MANIFEST));
        List<SliceEntry> slices = new ArrayList<>();
        List<CheckpointEntry> checkpoints = new ArrayList<>();
        for (int number = 0; number < root.pages().size(); number++) {
            ManifestName page = root.pages().get(number);
            ManifestPage read = ManifestCodec.page(text(keys.page(page, number), page, BlobKind.PAGE));
            slices.addAll(read.slices());
            checkpoints.addAll(read.checkpoints());
        }
        if (slices.size() != root.slices() || checkpoints.size() != root.steps()) {
            throw new DamagedBlobException("manifest " + keys.root(name) + " and its pages do not agree");
        }
        return new StoredManifest(keys, name, root.pages(), new Manifest(slices, checkpoints));
    }

    private String text(String key, ManifestName name, BlobKind kind) {
        try (InputStream stream =
                blobs.open(key).orElseThrow(() -> new DamagedBlobException("manifest " + key + " is missing"))) {
            Bytes payload =
                    new SaltedBlob(Bytes.owning(stream.readAllBytes())).open(new NamedBlob(key, name.sha256()), kind);
            return new String(payload.toArray(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new StoreException("manifest " + key + " cannot be read", e);
        }
    }
}
