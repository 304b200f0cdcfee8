package dev.sisa.core.shard;

import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * A manifest under its name, with the pages that it lies in.
 *
 * @param pages names of its pages, in order; a page that an append did not change keeps the name of the append before
 */
public record StoredManifest(BlobKeys keys, ManifestName name, List<ManifestName> pages, Manifest manifest) {

    public StoredManifest {
        pages = List.copyOf(pages);
        if (pages.size() != ManifestPage.count(manifest)) {
            throw new IllegalArgumentException(
                    pages.size() + " pages cannot hold " + manifest.slices().size() + " slices");
        }
    }

    /** Steps that have a checkpoint. */
    public int steps() {
        return manifest.checkpoints().size();
    }

    /** All blobs that belong to the manifest: its root, its pages, and all that they name. */
    public SortedSet<NamedBlob> named() {
        SortedSet<NamedBlob> named = new TreeSet<>(manifest.named());
        named.add(new NamedBlob(keys.root(name), name.sha256()));
        for (int page = 0; page < pages.size(); page++) {
            ManifestName its = pages.get(page);
            named.add(new NamedBlob(keys.page(its, page), its.sha256()));
        }
        return named;
    }
}
