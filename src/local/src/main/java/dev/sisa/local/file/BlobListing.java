package dev.sisa.local.file;

import dev.sisa.core.port.Page;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * Walks the folders of blobs in the order of keys, entering only those that can hold an asked-for one.
 *
 * <p>Folders sort with their slash: {@code a-b} comes before {@code a/b}, and {@code a0} after it.
 */
final class BlobListing {

    private final Path root;
    private final String prefix;
    private final String after;

    BlobListing(Path root, String prefix, String after) {
        this.root = root;
        this.prefix = prefix;
        this.after = after;
    }

    Page<String> first(int limit) throws IOException {
        List<String> found = new ArrayList<>();
        collect("", limit, found);
        return new Page<>(found, found.size() < limit ? Optional.empty() : Optional.of(found.getLast()));
    }

    private void collect(String folder, int limit, List<String> found) throws IOException {
        for (String key : children(folder)) {
            if (found.size() == limit) {
                return;
            }
            if (key.endsWith("/")) {
                collect(key, limit, found);
            } else {
                found.add(key);
            }
        }
    }

    /** Keys of the blobs of a folder, and its folders with a slash at their end. */
    private List<String> children(String folder) throws IOException {
        List<String> children = new ArrayList<>();
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(root.resolve(folder))) {
            for (Path entry : entries) {
                boolean holds = Files.isDirectory(entry, LinkOption.NOFOLLOW_LINKS);
                String key = folder + entry.getFileName() + (holds ? "/" : "");
                if (holds ? mayHold(key) : key.startsWith(prefix) && key.compareTo(after) > 0) {
                    children.add(key);
                }
            }
        } catch (NoSuchFileException | NotDirectoryException _) {
            // emptied and removed, perhaps put again as a blob, since its parent was read
            return List.of();
        }
        Collections.sort(children);
        return children;
    }

    private boolean mayHold(String folder) {
        boolean matches = folder.startsWith(prefix) || prefix.startsWith(folder);
        return matches && (folder.compareTo(after) > 0 || after.startsWith(folder));
    }
}
