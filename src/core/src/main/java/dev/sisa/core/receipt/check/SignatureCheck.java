package dev.sisa.core.receipt.check;

import dev.sisa.core.bytes.Bytes;
import dev.sisa.core.bytes.Keyed;
import dev.sisa.core.receipt.check.CheckResult.Check;
import dev.sisa.core.receipt.check.CheckResult.Failed;
import dev.sisa.core.receipt.check.CheckResult.Passed;
import dev.sisa.core.receipt.check.CheckResult.Unchecked;
import dev.sisa.core.receipt.file.ReceiptDocument;
import dev.sisa.core.signing.ReceiptKey;
import dev.sisa.core.signing.ReceiptSignature;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Checks every signature of a receipt whose algorithm and key are known: one that is false fails, however many others hold. At
 * least one has to hold; a signature that cannot be checked beside it is named.
 *
 * @param trusted the keys that the checker trusts
 */
record SignatureCheck(List<ReceiptKey> trusted) {

    /** One result a signature; or a single one, if none of them can be checked. */
    List<CheckResult> of(String file, ReceiptDocument document) {
        Bytes message = document.body().signed();
        List<CheckResult> results = document.signatures().stream()
                .map(signature -> of(file + ", " + signature.algorithm(), message, signature))
                .toList();
        return results.stream().allMatch(Unchecked.class::isInstance)
                ? List.of(new Failed(Check.SIGNATURE, file, "no signature of it can be checked: " + reasons(results)))
                : results;
    }

    private CheckResult of(String subject, Bytes message, ReceiptSignature signature) {
        if (Keyed.find(ReceiptKey.Algorithm.class, signature.algorithm()).isEmpty()) {
            return new Unchecked(
                    Check.SIGNATURE, subject, "algorithm " + signature.algorithm() + " is not known to this program");
        }
        List<ReceiptKey> named = trusted.stream()
                .filter(key -> key.id().equals(signature.keyId()))
                .toList();
        if (named.isEmpty()) {
            return new Unchecked(Check.SIGNATURE, subject, "key " + signature.keyId() + " is not among those given");
        }
        return named.stream().anyMatch(key -> key.verifies(message, signature))
                ? new Passed(Check.SIGNATURE, subject)
                : new Failed(Check.SIGNATURE, subject, "the body is not what was signed with key " + signature.keyId());
    }

    private static String reasons(List<CheckResult> results) {
        return results.stream()
                .map(result -> result instanceof Unchecked unchecked ? unchecked.why() : "")
                .collect(Collectors.joining("; "));
    }
}
