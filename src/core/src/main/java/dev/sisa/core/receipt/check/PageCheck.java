package dev.sisa.core.receipt.check;

import dev.sisa.core.receipt.ListPages;
import dev.sisa.core.receipt.ReceiptBody;
import dev.sisa.core.receipt.check.CheckResult.Check;
import dev.sisa.core.receipt.check.CheckResult.Failed;
import dev.sisa.core.receipt.check.CheckResult.Passed;
import dev.sisa.core.receipt.file.ReceiptPage;
import dev.sisa.core.shard.ListDigest;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Checks that the pages of large lists are those that the bodies of receipts name, and that none is missing. Files may come in any
 * order; of a page only its place and digest are kept.
 */
final class PageCheck {

    private final List<Found> found = new ArrayList<>();
    private final Map<Place, Bound> bound = new HashMap<>();

    /** The receipt and the number of a page. */
    private record Place(String model, long sequence, String list, int number) {

        String title() {
            return "page " + number + " of " + list;
        }
    }

    private record Found(String file, Place place, ListDigest digest) {}

    /** A page that a receipt names. */
    private record Bound(String file, ListDigest digest) {}

    /** A page that was read. */
    void page(String file, ReceiptPage page) {
        Place place = new Place(page.model(), page.sequence(), page.list(), page.number());
        found.add(new Found(file, place, page.digest()));
    }

    /** A receipt that was read. */
    void receipt(String file, ReceiptBody body) {
        ListPages pages = body.pages();
        pages.byName().forEach((name, digests) -> {
            for (int i = 0; i < digests.size(); i++) {
                Place place = new Place(body.link().model(), body.link().sequence(), name, i + 1);
                bound.put(place, new Bound(file, digests.get(i)));
            }
        });
    }

    /** One result for each page that was read, and one for each that is missing. */
    List<CheckResult> results() {
        List<CheckResult> results = new ArrayList<>();
        Set<Place> there = new HashSet<>();
        for (Found page : found) {
            results.add(of(page));
            there.add(page.place());
        }
        bound.entrySet().stream()
                .filter(page -> !there.contains(page.getKey()))
                .map(page -> new Failed(
                        Check.LISTS, page.getValue().file(), page.getKey().title() + " is missing: name its file too"))
                .sorted(Comparator.comparing(Failed::where))
                .forEach(results::add);
        return results;
    }

    private CheckResult of(Found page) {
        Place place = page.place();
        Bound named = bound.get(place);
        if (named == null) {
            return new Failed(
                    Check.LISTS,
                    page.file(),
                    "it says that it is " + place.title() + " of receipt " + place.sequence() + " of model "
                            + place.model() + ", which none of the receipts given names");
        }
        return named.digest().equals(page.digest())
                ? new Passed(Check.LISTS, page.file())
                : new Failed(
                        Check.LISTS,
                        page.file(),
                        "it is not " + place.title() + " as it was signed in " + named.file());
    }
}
