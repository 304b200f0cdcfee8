package dev.sisa.core.receipt.check;

import dev.sisa.core.bytes.Bytes;
import dev.sisa.core.json.BadJsonException;
import dev.sisa.core.port.ReceiptKey;
import dev.sisa.core.receipt.ReceiptBody;
import dev.sisa.core.receipt.ReceiptDocument;
import dev.sisa.core.receipt.ReceiptDocumentJson;
import dev.sisa.core.receipt.ReceiptPage;
import dev.sisa.core.receipt.ReceiptPageJson;
import dev.sisa.core.receipt.check.CheckResult.Check;
import dev.sisa.core.receipt.check.CheckResult.Failed;
import dev.sisa.core.receipt.check.CheckResult.Passed;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Supplier;

/** Checks receipts with nothing but their files and public keys that the checker trusts. */
public final class ReceiptCheck {

    private final List<ReceiptKey> trusted;

    /**
     * A check that trusts some keys; keys in a document are never trusted.
     *
     * @param trusted several, where keys were replaced over time
     */
    public ReceiptCheck(List<ReceiptKey> trusted) {
        this.trusted = List.copyOf(trusted);
    }

    /**
     * A file that is said to be a receipt, or a page of the lists of one.
     *
     * @param content is asked for when the file's turn comes
     */
    public record File(String name, Supplier<Bytes> content) {

        public File(String name, Bytes content) {
            this(name, () -> content);
        }
    }

    /**
     * Checks each file by itself, all of them as a chain if there are several, and whether one commits to the query's sample or
     * person. One file at a time is in memory.
     *
     * @param sink gets the name of each file in good form, and its receipt
     */
    public CheckReport check(
            List<File> files, Optional<CommitmentQuery> query, BiConsumer<String, ReceiptDocument> sink) {
        List<CheckResult> results = new ArrayList<>();
        List<ReceiptSummary> receipts = new ArrayList<>();
        List<String> committed = new ArrayList<>();
        PageCheck pages = new PageCheck();
        for (File file : files) {
            Bytes content = file.content().get();
            if (ReceiptPageJson.isPage(content)) {
                form(file, results, () -> ReceiptPageJson.read(file.name(), content)).ifPresent(page -> {
                    pages.page(file.name(), page);
                    query.filter(whom -> commits(page, whom)).ifPresent(_ -> committed.add(page.title()));
                });
                continue;
            }
            form(file, results, () -> ReceiptDocumentJson.read(file.name(), content)).ifPresent(document -> {
                results.addAll(new SignatureCheck(trusted).of(file.name(), document));
                results.add(lists(file, document));
                receipts.add(ReceiptSummary.of(document.body()));
                pages.receipt(file.name(), document.body());
                query.filter(whom -> commits(document, whom))
                        .ifPresent(_ -> committed.add(document.body().title()));
                sink.accept(file.name(), document);
            });
        }
        results.addAll(pages.results());
        results.addAll(new ChainCheck(receipts).results());
        query.ifPresent(_ -> results.add(commitment(receipts, committed)));
        return new CheckReport(results);
    }

    private static <T> Optional<T> form(File file, List<CheckResult> results, Supplier<T> read) {
        try {
            T found = read.get();
            results.add(new Passed(Check.FORM, file.name()));
            return Optional.of(found);
        } catch (BadJsonException e) {
            results.add(new Failed(Check.FORM, file.name(), String.valueOf(e.getMessage())));
            return Optional.empty();
        }
    }

    private static CheckResult lists(File file, ReceiptDocument document) {
        List<String> foreign = document.foreignLists();
        return foreign.isEmpty()
                ? new Passed(Check.LISTS, file.name())
                : new Failed(
                        Check.LISTS,
                        file.name(),
                        "these lists are not those that were signed: " + String.join(", ", foreign));
    }

    private static boolean commits(ReceiptDocument document, CommitmentQuery query) {
        String sought = query.commitment(document.body().link().model()).hex();
        return document.lists().getOrDefault(ReceiptBody.COMMITMENTS, List.of()).stream()
                .flatMap(List::stream)
                .anyMatch(sought::equals);
    }

    private static boolean commits(ReceiptPage page, CommitmentQuery query) {
        return page.list().equals(ReceiptBody.COMMITMENTS)
                && page.entries().contains(query.commitment(page.model()).hex());
    }

    private static CheckResult commitment(List<ReceiptSummary> receipts, List<String> committed) {
        return committed.isEmpty()
                ? new Failed(
                        Check.COMMITMENT,
                        titles(receipts),
                        "nothing there commits to this id under this salt: check both, and that the receipt is that of the"
                                + " request")
                : new Passed(Check.COMMITMENT, committed.getFirst());
    }

    private static String titles(List<ReceiptSummary> receipts) {
        return receipts.isEmpty()
                ? "no receipt"
                : String.join(", ", receipts.stream().map(ReceiptSummary::title).toList());
    }
}
