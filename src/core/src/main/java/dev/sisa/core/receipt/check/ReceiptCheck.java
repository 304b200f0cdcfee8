package dev.sisa.core.receipt.check;

import dev.sisa.core.bytes.Bytes;
import dev.sisa.core.json.BadJsonException;
import dev.sisa.core.port.ReceiptKey;
import dev.sisa.core.receipt.ReceiptBody;
import dev.sisa.core.receipt.ReceiptDocument;
import dev.sisa.core.receipt.ReceiptDocumentJson;
import dev.sisa.core.receipt.check.CheckResult.Check;
import dev.sisa.core.receipt.check.CheckResult.Failed;
import dev.sisa.core.receipt.check.CheckResult.Passed;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

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

    /** A file that is said to be a receipt. */
    public record File(String name, Bytes content) {}

    /**
     * Checks each file by itself, all of them as a chain if there are several, and whether one commits to the query's sample or
     * person.
     */
    public CheckReport check(List<File> files, Optional<CommitmentQuery> query) {
        List<CheckResult> results = new ArrayList<>();
        List<ReceiptDocument> documents = new ArrayList<>();
        for (File file : files) {
            Optional<ReceiptDocument> document = form(file, results);
            document.ifPresent(found -> {
                results.addAll(new SignatureCheck(trusted).of(file.name(), found));
                results.add(lists(file, found));
            });
            document.ifPresent(documents::add);
        }
        results.addAll(new ChainCheck(documents).results());
        query.ifPresent(whom -> results.add(commitment(documents, whom)));
        return new CheckReport(results, documents);
    }

    private static Optional<ReceiptDocument> form(File file, List<CheckResult> results) {
        try {
            ReceiptDocument document = ReceiptDocumentJson.read(file.name(), file.content());
            results.add(new Passed(Check.FORM, file.name()));
            return Optional.of(document);
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

    private static CheckResult commitment(List<ReceiptDocument> documents, CommitmentQuery commitmentQuery) {
        Optional<ReceiptDocument> found = documents.stream()
                .filter(document -> document.lists().getOrDefault(ReceiptBody.COMMITMENTS, List.of()).stream()
                        .flatMap(List::stream)
                        .anyMatch(commitmentQuery
                                .commitment(document.body().link().model())
                                .hex()::equals))
                .findFirst();
        return found.<CheckResult>map(
                        document -> new Passed(Check.COMMITMENT, document.body().title()))
                .orElseGet(() -> new Failed(
                        Check.COMMITMENT,
                        titles(documents),
                        "nothing there commits to this id under this salt: check both, and that the receipt is that of the"
                                + " request"));
    }

    private static String titles(List<ReceiptDocument> documents) {
        return documents.isEmpty()
                ? "no receipt"
                : String.join(
                        ", ",
                        documents.stream()
                                .map(document -> document.body().title())
                                .toList());
    }
}
