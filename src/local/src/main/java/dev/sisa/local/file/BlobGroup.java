package dev.sisa.local.file;

import dev.sisa.core.port.BlobContent;
import dev.sisa.core.port.NewBlob;
import dev.sisa.core.port.StoreException;
import dev.sisa.core.port.TakenKeyException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;

/**
 * Blobs that are stored together: all are written, then all synced at a time, then all named, then their folders synced.
 */
final class BlobGroup {

    /** A folder may vanish under a writer because another process found it empty: seldom once, never this often. */
    private static final int MOST_ATTEMPTS = 1_000;

    private static final int BLOCK = 64 * 1_024;

    /** A file system that is asked for several syncs at a time does most of their work once. */
    private static final Executor TOGETHER =
            sync -> Thread.ofPlatform().daemon().name("sync").start(sync);

    private final Path root;
    private final SyncedFolders folders;
    private final Publication publication;
    private final List<Draft> drafts = new ArrayList<>();
    private final Set<Path> changed = new LinkedHashSet<>();

    BlobGroup(Path root, SyncedFolders folders, Publication publication) {
        this.root = root;
        this.folders = folders;
        this.publication = publication;
    }

    /** A blob that is written and has no name yet. */
    private record Draft(NewBlob blob, UnsyncedFile file) {}

    /**
     * Stores blobs, durably.
     *
     * @throws TakenKeyException if a key is taken by another content
     */
    void store(List<NewBlob> blobs) {
        try {
            blobs.forEach(blob -> attempt(blob, () -> write(blob)));
            syncFiles();
            drafts.forEach(draft -> attempt(draft.blob(), () -> name(draft)));
        } finally {
            close();
        }
        sync(blobs.size());
    }

    private void syncFiles() {
        CompletableFuture<?>[] syncs = drafts.stream()
                .map(draft -> CompletableFuture.runAsync(() -> attempt(draft.blob(), draft.file()::sync), TOGETHER))
                .toArray(CompletableFuture[]::new);
        try {
            CompletableFuture.allOf(syncs).join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof StoreException fault ? fault : e;
        }
    }

    /** Takes all temporary names away, and fails if one of them stays. */
    private void close() {
        List<StoreException> faults =
                drafts.stream().flatMap(draft -> fault(draft).stream()).toList();
        if (!faults.isEmpty()) {
            throw faults.getFirst();
        }
    }

    private Optional<StoreException> fault(Draft draft) {
        try {
            attempt(draft.blob(), draft.file()::close);
            return Optional.empty();
        } catch (StoreException e) {
            return Optional.of(e);
        }
    }

    private void sync(int blobs) {
        try {
            folders.sync(changed);
        } catch (IOException e) {
            throw WriteFault.of(root, blobs + " blobs were not made durable below " + root, e);
        }
    }

    private void write(NewBlob blob) throws IOException {
        Path target = root.resolve(blob.key());
        // even if it is there: its writer may not have synced yet
        changed.add(Folders.of(target));
        if (Files.exists(target, LinkOption.NOFOLLOW_LINKS)) {
            requireSame(blob);
        } else {
            drafts.add(new Draft(blob, written(target, blob.content())));
        }
    }

    private UnsyncedFile written(Path target, BlobContent content) throws IOException {
        for (int attempt = 1; ; attempt++) {
            try {
                folders.make(Folders.of(target));
                return UnsyncedFile.write(target, content);
            } catch (NoSuchFileException | FileAlreadyExistsException e) {
                if (attempt == MOST_ATTEMPTS) {
                    throw e;
                }
            }
        }
    }

    private void name(Draft draft) throws IOException {
        if (!draft.file().publish(publication)) {
            requireSame(draft.blob());
        }
    }

    private void requireSame(NewBlob blob) throws IOException {
        byte[] mine = new byte[BLOCK];
        try (InputStream in = blob.content().open();
                InputStream there = Files.newInputStream(root.resolve(blob.key()))) {
            int read = in.readNBytes(mine, 0, BLOCK);
            boolean same = true;
            while (same && read > 0) {
                byte[] other = there.readNBytes(read);
                same = Arrays.equals(mine, 0, read, other, 0, other.length);
                read = in.readNBytes(mine, 0, BLOCK);
            }
            if (!same || there.read() >= 0) {
                throw new TakenKeyException(blob.key());
            }
        }
    }

    /** A step of storing one blob. */
    @FunctionalInterface
    private interface Step {
        void take() throws IOException;
    }

    private void attempt(NewBlob blob, Step step) {
        try {
            step.take();
        } catch (IOException e) {
            throw WriteFault.of(root, "blob " + blob.key() + " could not be stored below " + root, e);
        }
    }
}
