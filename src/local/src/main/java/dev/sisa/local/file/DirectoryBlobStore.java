package dev.sisa.local.file;

import dev.sisa.core.port.BlobKey;
import dev.sisa.core.port.BlobStore;
import dev.sisa.core.port.NewBlob;
import dev.sisa.core.port.Page;
import dev.sisa.core.port.StoreException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Blobs as files below one folder, mode 0600, the segments of a key as folders.
 *
 * <p>A blob is written and synced under a temporary name, then linked to its own, which fails if that is taken; every folder of
 * the blobs of a call is synced once before a put or a delete returns. Emptied folders go.
 */
public final class DirectoryBlobStore implements BlobStore {

    /** Files that are open, and synced, at a time. */
    private static final int TOGETHER = 32;

    private final Path root;
    private final SyncedFolders folders;
    private @Nullable Publication publication;

    private DirectoryBlobStore(Path root) {
        this.root = root.toAbsolutePath().normalize();
        this.folders = new SyncedFolders(this.root);
    }

    DirectoryBlobStore(Path root, Publication publication) {
        this(root);
        this.publication = publication;
    }

    /** The blobs below a folder, which is made with the first of them: reading needs neither room nor permission to write. */
    public static DirectoryBlobStore open(Path root) {
        return new DirectoryBlobStore(root);
    }

    @Override
    public void put(Collection<NewBlob> blobs) {
        blobs.forEach(blob -> BlobKey.whole(blob.key()));
        List<NewBlob> all = List.copyOf(blobs);
        for (int from = 0; from < all.size(); from += TOGETHER) {
            new BlobGroup(root, folders, publication()).store(all.subList(from, Math.min(all.size(), from + TOGETHER)));
        }
    }

    @Override
    public Optional<InputStream> open(String key) {
        Path file = root.resolve(BlobKey.checked(key));
        if (BlobKey.isPart(key) || Files.isDirectory(file, LinkOption.NOFOLLOW_LINKS)) {
            return Optional.empty();
        }
        try {
            return Optional.of(Files.newInputStream(file));
        } catch (NoSuchFileException _) {
            return Optional.empty();
        } catch (IOException e) {
            throw new StoreException("blob " + key + " below " + root + " is there but cannot be read", e);
        }
    }

    @Override
    public void delete(Collection<String> keys) {
        keys.forEach(BlobKey::checked);
        Set<Path> changed = new LinkedHashSet<>();
        try {
            for (String key : keys) {
                Path file = root.resolve(key);
                if (!Files.isDirectory(file, LinkOption.NOFOLLOW_LINKS)) {
                    Files.deleteIfExists(file);
                }
                // even if it was not there: its deleter may have been killed before the sync
                changed.add(Folders.of(file));
            }
            for (Path folder : changed) {
                Folders.sync(folder);
                Folders.removeEmpty(folder, root);
            }
        } catch (IOException e) {
            throw WriteFault.of(root, "some of " + keys.size() + " blobs may still be below " + root, e);
        }
    }

    @Override
    public Page<String> list(String prefix, String after, int limit) {
        try {
            return new BlobListing(root, BlobKey.prefix(prefix), after).first(Page.checked(limit));
        } catch (IOException | DirectoryIteratorException e) {
            throw new StoreException("blobs below " + root + " cannot be listed", e);
        }
    }

    @Override
    public List<String> neverCovered() {
        return List.of(
                "backups and snapshots of the folder of blobs, until their own window has passed",
                "blocks of the disk that deleted blobs have freed, until they are overwritten");
    }

    /** Found by trying, once. */
    private synchronized Publication publication() {
        try {
            if (publication == null) {
                Folders.make(root);
                publication = Publication.of(root);
            }
            return publication;
        } catch (IOException e) {
            throw WriteFault.of(root, "blobs cannot be stored below " + root, e);
        }
    }
}
