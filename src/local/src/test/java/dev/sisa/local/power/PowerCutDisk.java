package dev.sisa.local.power;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A folder of the real disk, seen through a file system that notes every change and every sync. Of what is noted here a cut of the
 * power leaves the least that a disk may leave: synced bytes of files, under names that were synced in folders. Safe for threads.
 */
public final class PowerCutDisk {

    private final Path real;
    private final Neglect neglect;
    private final Node.Folder top = new Node.Folder();
    private int files;
    private int folders;

    /** Syncs that a planted disk does not do, as if the code had not asked for them. */
    public enum Neglect {
        NONE,
        FILES,
        FOLDERS,
        FOLDERS_OF_FOLDERS
    }

    /**
     * A disk over an empty folder.
     *
     * @param real a real folder
     */
    public PowerCutDisk(Path real, Neglect neglect) {
        this.real = real;
        this.neglect = neglect;
    }

    /** The folder as code sees it that is under test. */
    public Path root() {
        return new WatchedFileSystem(this).wrap(real);
    }

    /** Syncs of files so far. */
    public synchronized int syncedFiles() {
        return files;
    }

    /** Syncs of folders so far. */
    public synchronized int syncedFolders() {
        return folders;
    }

    /** The content that a cut of the power now would leave of a file; empty if it would leave no such file. */
    public synchronized Optional<byte[]> left(String path) {
        return Optional.ofNullable(left().get(path));
    }

    /** The files that a cut of the power now would leave, by paths. */
    public synchronized Map<String, byte[]> left() {
        Map<String, byte[]> left = new TreeMap<>();
        collect("", top, left);
        return left;
    }

    /** Writes into an empty folder what a cut of the power now would leave. */
    public void cut(Path into) throws IOException {
        for (Map.Entry<String, byte[]> file : left().entrySet()) {
            Path target = into.resolve(file.getKey());
            Files.createDirectories(Objects.requireNonNull(target.getParent()));
            Files.write(target, file.getValue());
        }
    }

    private static void collect(String path, Node.Folder folder, Map<String, byte[]> left) {
        folder.synced().forEach((name, node) -> {
            switch (node) {
                case Node.File file -> left.put(path + name, file.synced());
                case Node.Folder below -> collect(path + name + "/", below, left);
            }
        });
    }

    synchronized void made(Path folder) {
        parent(folder).entries().put(name(folder), new Node.Folder());
    }

    synchronized void opened(Path file) {
        parent(file).entries().computeIfAbsent(name(file), _ -> new Node.File());
    }

    synchronized void linked(Path link, Path existing) {
        parent(link).entries().put(name(link), node(existing));
    }

    synchronized void moved(Path from, Path to) {
        parent(to).entries().put(name(to), node(from));
        parent(from).entries().remove(name(from));
    }

    synchronized void deleted(Path path) {
        parent(path).entries().remove(name(path));
    }

    synchronized void synced(Path path) throws IOException {
        switch (node(path)) {
            case Node.File file -> {
                files++;
                if (neglect != Neglect.FILES) {
                    file.sync(Files.readAllBytes(path));
                }
            }
            case Node.Folder folder -> {
                folders++;
                boolean above = folder.entries().values().stream().anyMatch(Node.Folder.class::isInstance);
                if (neglect != Neglect.FOLDERS && (neglect != Neglect.FOLDERS_OF_FOLDERS || !above)) {
                    folder.sync();
                }
            }
        }
    }

    private Node.Folder parent(Path path) {
        return (Node.Folder) node(Objects.requireNonNull(path.getParent()));
    }

    private Node node(Path path) {
        Node at = top;
        for (Path name : real.equals(path) ? Path.of("/") : real.relativize(path)) {
            at = Optional.ofNullable(((Node.Folder) at).entries().get(name.toString()))
                    .orElseThrow(() -> new IllegalStateException(path + " was made behind the back of the disk"));
        }
        return at;
    }

    private static String name(Path path) {
        return path.getFileName().toString();
    }
}
