package dev.sisa.local.file;

import dev.sisa.core.port.BlobContent;
import dev.sisa.core.port.BlobKey;
import dev.sisa.core.port.BlobStore;
import dev.sisa.core.port.NewBlob;
import dev.sisa.core.port.Page;
import dev.sisa.core.port.StoreException;
import dev.sisa.core.port.TakenKeyException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
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

    /** A folder may vanish under a writer because another process found it empty: seldom once, never this often. */
    private static final int MOST_ATTEMPTS = 1_000;

    private static final int BLOCK = 64 * 1_024;

    private final Path root;
    private final SyncedFolders folders;
    private @Nullable ExclusiveFile files;

    private DirectoryBlobStore(Path root) {
        this.root = root.toAbsolutePath().normalize();
        this.folders = new SyncedFolders(this.root);
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
    public void put(Collection<NewBlob> blobs) {
        blobs.forEach(blob -> BlobKey.whole(blob.key()));
        Set<Path> changed = new LinkedHashSet<>();
        for (NewBlob blob : blobs) {
            Path target = root.resolve(blob.key());
            create(target, blob);
            // even if it was there: its writer may not have synced yet
            changed.add(Folders.of(target));
        }
        try {
            folders.sync(changed);
        } catch (IOException e) {
            throw WriteFault.of(root, blobs.size() + " blobs were not made durable below " + root, e);
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
    private synchronized ExclusiveFile files() throws IOException {
        if (files == null) {
            Folders.make(root);
            files = ExclusiveFile.in(root);
        }
        return files;
    }

    private void create(Path target, NewBlob blob) {
        try {
            if (!created(target, blob.content())) {
                throw new TakenKeyException(blob.key());
            }
        } catch (IOException e) {
            throw WriteFault.of(root, "blob " + blob.key() + " could not be stored below " + root, e);
        }
    }

    /** Whether the file has the content now. */
    private boolean created(Path target, BlobContent content) throws IOException {
        for (int attempt = 1; ; attempt++) {
            try {
                folders.make(Folders.of(target));
                return files().create(target, content) || same(target, content);
            } catch (NoSuchFileException | FileAlreadyExistsException e) {
                if (attempt == MOST_ATTEMPTS) {
                    throw e;
                }
            }
        }
    }

    private static boolean same(Path file, BlobContent content) throws IOException {
        byte[] mine = new byte[BLOCK];
        try (InputStream in = content.open();
                InputStream there = Files.newInputStream(file)) {
            int read = in.readNBytes(mine, 0, BLOCK);
            boolean same = true;
            while (same && read > 0) {
                byte[] other = there.readNBytes(read);
                same = Arrays.equals(mine, 0, read, other, 0, other.length);
                read = in.readNBytes(mine, 0, BLOCK);
            }
            return same && there.read() < 0;
        }
    }
}
