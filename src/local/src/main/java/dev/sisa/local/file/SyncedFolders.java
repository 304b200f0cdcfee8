package dev.sisa.local.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Collection;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.jspecify.annotations.Nullable;

/**
 * Folders below a root, made and synced. The entries of a folder are synced with each call, its own entry in the folders above it
 * once, when this process makes or first sees it: another process may have made it and not synced it yet. A folder that was
 * removed and made again is another one. Safe for threads.
 */
final class SyncedFolders {

    /** Folders to remember; more than a process works on at a time. */
    private static final int MOST = 4_096;

    private final Path root;
    private final ConcurrentMap<Path, Identity> synced = new ConcurrentHashMap<>();

    SyncedFolders(Path root) {
        this.root = root;
    }

    /** Tells a folder from a later one of its name: numbers of files are used again, but not at the same time. */
    private record Identity(Object key, Object made) {}

    /** Makes a folder and those above it where they are missing. They are durable with the next sync. */
    void make(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            make(Folders.of(folder));
            Folders.create(folder);
        }
    }

    /** Makes the entries of folders durable, and the folders themselves. One that was removed meanwhile has none to keep. */
    void sync(Collection<Path> folders) throws IOException {
        for (Path folder : folders) {
            Folders.sync(folder);
            syncAbove(folder);
        }
    }

    private void syncAbove(Path folder) throws IOException {
        if (folder.equals(root)) {
            return;
        }
        Identity now = identity(folder);
        if (now == null || !now.equals(synced.get(folder))) {
            Folders.sync(Folders.of(folder));
            syncAbove(Folders.of(folder));
            remember(folder, now);
        }
    }

    private void remember(Path folder, @Nullable Identity identity) {
        if (identity != null) {
            if (synced.size() >= MOST) {
                synced.clear();
            }
            synced.put(folder, identity);
        }
    }

    /** Null if the folder is gone, or its file system cannot tell it from another. */
    private static @Nullable Identity identity(Path folder) throws IOException {
        try {
            BasicFileAttributes attributes = Files.readAttributes(folder, BasicFileAttributes.class);
            return attributes.fileKey() == null ? null : new Identity(attributes.fileKey(), attributes.creationTime());
        } catch (NoSuchFileException _) {
            return null;
        }
    }
}
