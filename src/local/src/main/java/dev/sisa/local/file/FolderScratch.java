package dev.sisa.local.file;

import dev.sisa.core.port.ScratchSpace;
import dev.sisa.core.port.StoreException;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.UUID;

/** Scratch files in a folder of their own, readable by their owner alone; the folder is deleted when the work ends. */
public final class FolderScratch implements ScratchSpace {

    private static final Set<StandardOpenOption> NEW = Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);

    private final Path folder;

    private FolderScratch(Path folder) {
        this.folder = folder;
    }

    /**
     * A fresh space below a folder, which is made if missing.
     *
     * @throws StoreException if it cannot be made
     */
    public static FolderScratch below(Path parent) {
        Path folder = parent.resolve(UUID.randomUUID().toString());
        try {
            Folders.make(parent);
            Folders.create(folder); // not durably: nothing in it outlives its process
            return new FolderScratch(folder);
        } catch (IOException e) {
            throw WriteFault.of(parent, "scratch folder " + folder + " cannot be made", e);
        }
    }

    /**
     * Deletes everything below a folder. The caller must know that no process is at work there; others may be deleting it
     * too.
     *
     * @throws StoreException if something stays
     */
    public static void clear(Path parent) {
        try {
            Folders.deleteBelow(parent);
        } catch (IOException e) {
            throw WriteFault.of(parent, "scratch folder " + parent + " cannot be cleared; delete it by hand", e);
        }
    }

    /**
     * Deletes a folder with everything below it; one that is gone is no error.
     *
     * @throws StoreException if something stays
     */
    public static void remove(Path folder) {
        clear(folder);
        try {
            Files.deleteIfExists(folder);
        } catch (IOException e) {
            throw WriteFault.of(folder, "folder " + folder + " cannot be deleted; delete it by hand", e);
        }
    }

    @Override
    public OutputStream create(String name) throws IOException {
        Path file = folder.resolve(name);
        try {
            OutputStream out = Channels.newOutputStream(FileChannel.open(file, NEW, Folders.ownerOnly(file)));
            return new BufferedOutputStream(new ScratchOutput(file, out), 1 << 16);
        } catch (IOException e) {
            throw ScratchOutput.orFull(file, e);
        }
    }

    @Override
    public InputStream open(String name) throws IOException {
        return new BufferedInputStream(Files.newInputStream(folder.resolve(name)), 1 << 16);
    }

    @Override
    public void delete(String name) throws IOException {
        Files.delete(folder.resolve(name));
    }

    @Override
    public void close() throws IOException {
        Folders.deleteBelow(folder);
        Files.deleteIfExists(folder);
    }
}
