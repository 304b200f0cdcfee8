package dev.sisa.local.file;

import dev.sisa.core.port.BlobContent;
import dev.sisa.core.port.BlobKey;
import dev.sisa.core.port.BlobStore;
import dev.sisa.core.port.Page;
import dev.sisa.core.port.StoreException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.FileAlreadyExistsException;
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
 * <p>A blob is written and synced under a temporary name, then linked to its own, which fails if that is taken; its folder is
 * synced before a put returns, and every folder of deleted ones once before a delete does. Emptied folders go.
 */
public final class DirectoryBlobStore implements BlobStore {

    /** A folder may vanish under a writer because another process found it empty: seldom once, never this often. */
    private static final int MOST_ATTEMPTS = 1_000;

    private final Path root;
    private @Nullable ExclusiveFile files;

    private DirectoryBlobStore(Path root) {
        this.root = root.toAbsolutePath().normalize();
    }

    DirectoryBlobStore(Path root, Publication publication) {
        this(root);
        this.files = new ExclusiveFile(publication);
    }

    /** The blobs below a folder, which is made with the first of them: reading needs neither room nor permission to write. */
    public static DirectoryBlobStore open(Path root) {
        return new DirectoryBlobStore(root);
    }

    @Override
    public boolean putIfAbsent(String key, BlobContent content) {
        Path target = root.resolve(BlobKey.whole(key));
        try {
            boolean created = create(target, content);
            // even if it was there: its writer may not have synced yet
            Folders.sync(Folders.of(target), root);
            return created;
        } catch (IOException e) {
            throw WriteFault.of(root, "blob " + key + " could not be stored below " + root, e);
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
        Set<Path> folders = new LinkedHashSet<>();
        try {
            for (String key : keys) {
                Path file = root.resolve(key);
                if (!Files.isDirectory(file, LinkOption.NOFOLLOW_LINKS)) {
                    Files.deleteIfExists(file);
                }
                // even if it was not there: its deleter may have been killed before the sync
                folders.add(Folders.of(file));
            }
            for (Path folder : folders) {
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
    private synchronized ExclusiveFile files() throws IOException {
        if (files == null) {
            Folders.make(root);
            files = ExclusiveFile.in(root);
        }
        return files;
    }

    private boolean create(Path target, BlobContent content) throws IOException {
        for (int attempt = 1; ; attempt++) {
            try {
                Folders.make(Folders.of(target));
                return files().create(target, content);
            } catch (NoSuchFileException | FileAlreadyExistsException e) {
                if (attempt == MOST_ATTEMPTS) {
                    throw e;
                }
            }
        }
    }
}
