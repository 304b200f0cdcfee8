package dev.sisa.core.receipt.check;

import dev.sisa.core.bytes.Bytes;
import dev.sisa.core.receipt.file.ReceiptDocument;
import dev.sisa.core.signing.ReceiptKey;
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
        FileChecks checks = new FileChecks(trusted, query);
        for (File file : files) {
            checks.check(file).ifPresent(document -> sink.accept(file.name(), document));
        }
        return new CheckReport(checks.results());
    }
}
