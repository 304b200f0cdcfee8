package dev.sisa.core.receipt.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sisa.core.bytes.Bytes;
import dev.sisa.core.receipt.ErasureReceipt;
import dev.sisa.core.receipt.MemoryReceiptSigner;
import dev.sisa.core.receipt.Receipts;
import dev.sisa.core.receipt.check.CheckResult.Check;
import dev.sisa.core.receipt.check.CheckResult.Failed;
import dev.sisa.core.receipt.check.CheckResult.Passed;
import dev.sisa.core.receipt.check.CheckResult.Unchecked;
import dev.sisa.core.receipt.file.ReceiptDocument;
import dev.sisa.core.receipt.file.ReceiptDocumentJson;
import dev.sisa.core.signing.ReceiptKey;
import dev.sisa.core.signing.ReceiptSignature;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Several signatures stand side by side: each that is known is checked, and one that is false fails. */
final class SignatureCheckTest {

    private static final ErasureReceipt ERASURE = Receipts.erasure(Receipts.FIRST);
    private static final MemoryReceiptSigner BOTH =
            new MemoryReceiptSigner(7, EnumSet.allOf(ReceiptKey.Algorithm.class));
    private static final List<ReceiptSignature> SIGNATURES = BOTH.sign(ERASURE.signed());
    private static final ReceiptSignature STRANGE = new ReceiptSignature("SLH-DSA-512", "5d", "0a0b");

    @Test
    void every_signature_is_checked_and_named() {
        assertThat(check(BOTH.keys(), SIGNATURES))
                .containsExactly(
                        new Passed(Check.SIGNATURE, "1.json, Ed25519"),
                        new Passed(Check.SIGNATURE, "1.json, ML-DSA-65"));
    }

    @Test
    void a_signature_of_a_key_that_was_not_given_is_named_and_fails_nothing() {
        ReceiptKey other = BOTH.keys().getLast();

        assertThat(check(BOTH.keys().subList(0, 1), SIGNATURES))
                .containsExactly(
                        new Passed(Check.SIGNATURE, "1.json, Ed25519"),
                        new Unchecked(
                                Check.SIGNATURE,
                                "1.json, ML-DSA-65",
                                "key " + other.id() + " is not among those given"));
    }

    @Test
    void an_unknown_algorithm_beside_a_signature_that_holds_is_named_and_fails_nothing() {
        List<ReceiptSignature> signatures = new ArrayList<>(SIGNATURES);
        signatures.add(STRANGE);

        assertThat(check(BOTH.keys(), signatures))
                .hasSize(3)
                .last()
                .isEqualTo(new Unchecked(
                        Check.SIGNATURE, "1.json, SLH-DSA-512", "algorithm SLH-DSA-512 is not known to this program"));
        assertThat(report(BOTH.keys(), signatures).passed()).isTrue();
    }

    @Test
    void an_unknown_algorithm_alone_proves_nothing() {
        assertThat(check(BOTH.keys(), List.of(STRANGE)))
                .containsExactly(new Failed(
                        Check.SIGNATURE,
                        "1.json",
                        "no signature of it can be checked: algorithm SLH-DSA-512 is not known to this program"));
    }

    @Test
    void a_signature_over_another_body_fails_beside_one_that_holds() {
        ErasureReceipt another = Receipts.erasure(Receipts.FIRST, "another");
        for (int planted = 0; planted < SIGNATURES.size(); planted++) {
            List<ReceiptSignature> signatures = new ArrayList<>(SIGNATURES);
            signatures.set(planted, BOTH.sign(another.signed()).get(planted));

            CheckReport report = report(BOTH.keys(), signatures);

            assertThat(report.passed()).isFalse();
            assertThat(report.results())
                    .contains(new Failed(
                            Check.SIGNATURE,
                            "1.json, " + signatures.get(planted).algorithm(),
                            "the body is not what was signed with key "
                                    + signatures.get(planted).keyId()));
        }
    }

    @Test
    void a_signature_in_the_way_of_format_1_fails_in_format_2() {
        Bytes whole = Bytes.ofText("sisa-receipt/2\n" + ERASURE.text());

        assertThat(report(BOTH.keys(), BOTH.sign(whole)).passed()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "erasure-v1.json",
                "addendum-v1.json",
                "nothing-found-v1.json",
                "already-erased-v1.json",
                "erasure-v2.json",
                "addendum-v2.json",
                "nothing-found-v2.json",
                "already-erased-v2.json",
                "refused-v2.json",
                "erasure-v2-ml-dsa-65.json"
            })
    void receipts_that_were_issued_once_pass_for_good(String golden) throws IOException {
        try (InputStream in = Objects.requireNonNull(Receipts.class.getResourceAsStream(golden))) {
            ReceiptCheck.File file = new ReceiptCheck.File(golden, Bytes.owning(in.readAllBytes()));

            assertThat(new ReceiptCheck(BOTH.keys())
                            .check(List.of(file), Optional.empty(), (_, _) -> {})
                            .results())
                    .allSatisfy(result -> assertThat(result).isInstanceOf(Passed.class))
                    .hasSize(golden.contains("ml-dsa") ? 4 : 3);
        }
    }

    private static List<CheckResult> check(List<ReceiptKey> trusted, List<ReceiptSignature> signatures) {
        return report(trusted, signatures).results().stream()
                .filter(result -> result.check() == Check.SIGNATURE)
                .toList();
    }

    private static CheckReport report(List<ReceiptKey> trusted, List<ReceiptSignature> signatures) {
        ReceiptDocument document =
                new ReceiptDocument(ERASURE, Receipts.document(ERASURE).lists(), signatures);
        Bytes content = Bytes.ofText(ReceiptDocumentJson.write(document));
        return new ReceiptCheck(trusted)
                .check(List.of(new ReceiptCheck.File("1.json", content)), Optional.empty(), (_, _) -> {});
    }
}
