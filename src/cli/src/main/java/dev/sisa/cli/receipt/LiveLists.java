package dev.sisa.cli.receipt;

import dev.sisa.core.bytes.Bytes;
import dev.sisa.core.receipt.HealingAddendum;
import dev.sisa.core.receipt.file.ReceiptDocument;
import dev.sisa.core.receipt.file.ReceiptPage;
import dev.sisa.core.receipt.file.ReceiptPageJson;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;

/** The lists of blobs of an addendum, from its own file or from the files of its pages. */
final class LiveLists {

    private final List<String> files;
    private final Function<String, Bytes> content;

    /**
     * Files that were checked.
     *
     * @param content reads one
     */
    LiveLists(List<String> files, Function<String, Bytes> content) {
        this.files = List.copyOf(files);
        this.content = content;
    }

    /** One list a shard of the addendum. */
    List<List<String>> of(ReceiptDocument document, HealingAddendum addendum) {
        return addendum.pages().byName().containsKey(HealingAddendum.LIVE)
                ? ReceiptPage.lists(addendum.lists().getOrDefault(HealingAddendum.LIVE, List.of()), pages(addendum))
                : document.lists().getOrDefault(HealingAddendum.LIVE, List.of());
    }

    private List<ReceiptPage> pages(HealingAddendum addendum) {
        List<ReceiptPage> pages = new ArrayList<>();
        for (String file : files) {
            Bytes bytes = content.apply(file);
            if (ReceiptPageJson.isPage(bytes)) {
                ReceiptPage page = ReceiptPageJson.read(file, bytes);
                if (page.model().equals(addendum.link().model())
                        && page.sequence() == addendum.link().sequence()
                        && page.list().equals(HealingAddendum.LIVE)) {
                    pages.add(page);
                }
            }
        }
        pages.sort(Comparator.comparingInt(ReceiptPage::number));
        return pages;
    }
}
