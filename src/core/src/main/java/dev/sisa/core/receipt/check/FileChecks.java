package dev.sisa.core.receipt.check;

import dev.sisa.core.bytes.Bytes;
import dev.sisa.core.json.BadJsonException;
import dev.sisa.core.receipt.ReceiptBody;
import dev.sisa.core.receipt.check.CheckResult.Check;
import dev.sisa.core.receipt.check.CheckResult.Failed;
import dev.sisa.core.receipt.check.CheckResult.Passed;
import dev.sisa.core.receipt.file.ReceiptDocument;
import dev.sisa.core.receipt.file.ReceiptDocumentJson;
import dev.sisa.core.receipt.file.ReceiptPage;
import dev.sisa.core.receipt.file.ReceiptPageJson;
import dev.sisa.core.signing.ReceiptKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** The checks of files, one after the other, and what is kept of each for the checks across files. Not thread-safe. */
final class FileChecks {

    private final SignatureCheck signatures;
    private final Optional<CommitmentQuery> query;
    private final List<CheckResult> results = new ArrayList<>();
    private final List<ReceiptSummary> receipts = new ArrayList<>();
    private final List<String> committed = new ArrayList<>();
    private final PageCheck pages = new PageCheck();

    FileChecks(List<ReceiptKey> trusted, Optional<CommitmentQuery> query) {
        this.signatures = new SignatureCheck(trusted);
        this.query = query;
    }

    /** Checks a file by itself; its receipt, if it is one in good form. */
    Optional<ReceiptDocument> check(ReceiptCheck.File file) {
        String name = file.name();
        Bytes content = file.content().get();
        if (ReceiptPageJson.isPage(content)) {
            form(name, () -> ReceiptPageJson.read(name, content)).ifPresent(page -> page(name, page));
            return Optional.empty();
        }
        Optional<ReceiptDocument> document = form(name, () -> ReceiptDocumentJson.read(name, content));
        document.ifPresent(found -> receipt(name, found));
        return document;
    }

    /** The results of all files so far, and of the checks across them. */
    List<CheckResult> results() {
        List<CheckResult> all = new ArrayList<>(results);
        all.addAll(pages.results());
        all.addAll(new ChainCheck(receipts).results());
        query.ifPresent(_ -> all.add(commitment()));
        return all;
    }

    private <T> Optional<T> form(String file, Supplier<T> read) {
        try {
            T found = read.get();
            results.add(new Passed(Check.FORM, file));
            return Optional.of(found);
        } catch (BadJsonException e) {
            results.add(new Failed(Check.FORM, file, String.valueOf(e.getMessage())));
            return Optional.empty();
        }
    }

    private void receipt(String file, ReceiptDocument document) {
        results.addAll(signatures.of(file, document));
        results.add(lists(file, document));
        receipts.add(ReceiptSummary.of(document.body()));
        pages.receipt(file, document.body());
        List<List<String>> commitments = document.lists().getOrDefault(ReceiptBody.COMMITMENTS, List.of());
        if (commits(document.body().link().model(), commitments.stream().flatMap(List::stream))) {
            committed.add(document.body().title());
        }
    }

    private void page(String file, ReceiptPage page) {
        pages.page(file, page);
        if (page.list().equals(ReceiptBody.COMMITMENTS) && commits(page.model(), page.entries().stream())) {
            committed.add(page.title());
        }
    }

    private boolean commits(String model, Stream<String> commitments) {
        return query.map(whom -> whom.commitment(model).hex())
                .filter(sought -> commitments.anyMatch(sought::equals))
                .isPresent();
    }

    private static CheckResult lists(String file, ReceiptDocument document) {
        List<String> foreign = document.foreignLists();
        return foreign.isEmpty()
                ? new Passed(Check.LISTS, file)
                : new Failed(
                        Check.LISTS, file, "these lists are not those that were signed: " + String.join(", ", foreign));
    }

    private CheckResult commitment() {
        return committed.isEmpty()
                ? new Failed(
                        Check.COMMITMENT,
                        titles(),
                        "nothing there commits to this id under this salt: check both, and that the receipt is that of the"
                                + " request")
                : new Passed(Check.COMMITMENT, committed.getFirst());
    }

    private String titles() {
        return receipts.isEmpty()
                ? "no receipt"
                : String.join(", ", receipts.stream().map(ReceiptSummary::title).toList());
    }
}
