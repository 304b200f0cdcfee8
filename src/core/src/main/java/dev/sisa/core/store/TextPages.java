package dev.sisa.core.store;

import dev.sisa.core.bytes.Utf8;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Cuts a list of texts without line feeds so that each page, joined by line feeds, fits an item with some room for others. */
public final class TextPages {

    /** Bytes of a page. */
    static final int MOST_BYTES = 350_000;

    private TextPages() {}

    /** The pages in order; of an empty list one empty page. */
    public static List<String> of(Collection<String> lines) {
        List<String> pages = new ArrayList<>();
        List<String> page = new ArrayList<>();
        int bytes = 0;
        for (String line : lines) {
            int more = Utf8.size(line) + 1;
            if (bytes + more > MOST_BYTES && !page.isEmpty()) {
                pages.add(String.join("\n", page));
                page.clear();
                bytes = 0;
            }
            page.add(line);
            bytes += more;
        }
        pages.add(String.join("\n", page));
        return pages;
    }
}
