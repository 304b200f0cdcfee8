package dev.sisa.core.receipt.chain;

import dev.sisa.core.receipt.ReceiptBody;
import dev.sisa.core.signing.ReceiptKey;
import dev.sisa.core.signing.ReceiptSignature;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/**
 * A receipt in the chain of its model; it is signed after it was issued.
 *
 * @param signatures at most one an algorithm; none before it is signed
 */
public record ChainEntry(ReceiptBody body, List<ReceiptSignature> signatures) {

    public ChainEntry {
        signatures = List.copyOf(signatures);
    }

    /** Whether it is signed by all of these algorithms. */
    boolean isSignedBy(Collection<ReceiptKey.Algorithm> algorithms) {
        return algorithms.stream().map(ReceiptKey.Algorithm::key).allMatch(this::has);
    }

    /** Its signatures and those of algorithms that it has none of: the first of each stays. */
    List<ReceiptSignature> with(List<ReceiptSignature> further) {
        return Stream.concat(signatures.stream(), further.stream().filter(signature -> !has(signature.algorithm())))
                .toList();
    }

    private boolean has(String algorithm) {
        return signatures.stream().anyMatch(signature -> signature.algorithm().equals(algorithm));
    }
}
