package dev.sisa.core.receipt.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sisa.core.bytes.Bytes;
import dev.sisa.core.receipt.Commitment;
import dev.sisa.core.receipt.ErasureReceipt;
import dev.sisa.core.receipt.HealingAddendum;
import dev.sisa.core.receipt.MemoryReceiptSigner;
import dev.sisa.core.receipt.ReceiptBody;
import dev.sisa.core.receipt.Receipts;
import dev.sisa.core.receipt.check.CheckResult.Check;
import dev.sisa.core.receipt.check.CheckResult.Failed;
import dev.sisa.core.receipt.check.CheckResult.Passed;
import dev.sisa.core.receipt.file.ReceiptDocument;
import dev.sisa.core.receipt.file.ReceiptDocumentJson;
import dev.sisa.core.signing.ReceiptKey;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ReceiptCheckTest {

    private static final ErasureReceipt ERASURE = Receipts.erasure(Receipts.FIRST);
    private static final HealingAddendum ADDENDUM = Receipts.addendum(Receipts.after(ERASURE), 1);
    private static final ReceiptKey KEY = Receipts.SIGNER.keys().getFirst();
    private static final ReceiptCheck CHECK = new ReceiptCheck(Receipts.SIGNER.keys());

    @Test
    void a_receipt_passes_with_the_public_key_alone() {
        assertThat(check(ERASURE).results())
                .containsExactly(
                        new Passed(Check.FORM, "1.json"),
                        new Passed(Check.SIGNATURE, "1.json, Ed25519"),
                        new Passed(Check.LISTS, "1.json"));
        assertThat(check(ERASURE).passed()).isTrue();
    }

    /** Exhaustive over the bytes; the second flip turns hexadecimal digits into others of the same value. */
    @Test
    void any_changed_byte_fails() {
        for (ReceiptDocument document : List.of(Receipts.document(ERASURE), Receipts.document(ADDENDUM))) {
            byte[] content = bytes(document).toArray();
            for (int at = 0; at < content.length; at++) {
                assertThat(passes(flipped(content, at, 1))).as("byte %d", at).isFalse();
                assertThat(passes(flipped(content, at, 0x20))).as("byte %d", at).isFalse();
            }
            assertThat(passes(content)).isTrue();
        }
    }

    @Test
    void a_longer_or_shorter_file_fails() {
        byte[] content = Bytes.ofText(ReceiptDocumentJson.write(Receipts.document(ERASURE)))
                .toArray();

        assertThat(IntStream.range(0, content.length).filter(size -> passes(Arrays.copyOf(content, size))))
                .isEmpty();
        assertThat(passes(Bytes.ofText(new String(content, StandardCharsets.UTF_8) + "\n")
                        .toArray()))
                .isFalse();
    }

    @Test
    void the_key_of_another_signer_proves_nothing() {
        ReceiptKey others = new MemoryReceiptSigner(8).keys().getFirst();
        CheckReport report =
                new ReceiptCheck(List.of(others)).check(List.of(file(ERASURE)), Optional.empty(), (_, _) -> {});

        assertThat(failed(report))
                .containsExactly(new Failed(
                        Check.SIGNATURE,
                        "1.json",
                        "no signature of it can be checked: key " + KEY.id() + " is not among those given"));
        assertThat(new ReceiptCheck(List.of(others, KEY))
                        .check(List.of(file(ERASURE)), Optional.empty(), (_, _) -> {})
                        .passed())
                .isTrue();
    }

    @Test
    void a_body_that_was_not_signed_fails() {
        ReceiptDocument document = new ReceiptDocument(
                Receipts.erasure(Receipts.FIRST, "another"),
                Receipts.document(ERASURE).lists(),
                Receipts.document(ERASURE).signatures());

        assertThat(failed(check(new ReceiptCheck.File("1.json", bytes(document)))))
                .containsExactly(new Failed(
                        Check.SIGNATURE, "1.json, Ed25519", "the body is not what was signed with key " + KEY.id()));
    }

    @Test
    void a_list_in_another_order_fails() {
        ReceiptDocument document = Receipts.signed(
                ERASURE,
                Map.of(
                        ErasureReceipt.COMMITMENTS,
                        Receipts.commitments(),
                        ErasureReceipt.DESTROYED,
                        List.of(Receipts.DESTROYED.reversed())));

        assertThat(failed(check(new ReceiptCheck.File("1.json", bytes(document)))))
                .containsExactly(
                        new Failed(Check.LISTS, "1.json", "these lists are not those that were signed: destroyed"));
    }

    @ParameterizedTest
    @CsvSource({"alice, SAMPLE, true", "carol, SAMPLE, true", "dave, SAMPLE, false", "alice, SUBJECT, false"})
    void who_has_salt_and_id_finds_the_commitment(String id, Commitment.Kind kind, boolean there) {
        List<ReceiptCheck.File> files = List.of(file(ERASURE), file(ADDENDUM));

        CheckReport report =
                CHECK.check(files, Optional.of(new CommitmentQuery(Receipts.SALT, kind, id)), (_, _) -> {});

        assertThat(report.passed()).isEqualTo(there);
        if (there) {
            assertThat(report.results()).contains(new Passed(Check.COMMITMENT, "receipt 1 of model credit"));
        }
        assertThat(report.toString()).doesNotContain(id);
    }

    @Test
    void another_salt_finds_nothing() {
        Bytes other = Bytes.ofHex("5b".repeat(Commitment.SALT));

        assertThat(CHECK.check(
                                List.of(file(ERASURE)),
                                Optional.of(new CommitmentQuery(other, Commitment.Kind.SAMPLE, "alice")),
                                (_, _) -> {})
                        .passed())
                .isFalse();
    }

    @Test
    void one_file_at_a_time_is_in_memory_and_is_handed_over_in_the_order_of_the_files() {
        List<String> order = new ArrayList<>();
        List<ReceiptCheck.File> files = IntStream.rangeClosed(1, 3)
                .mapToObj(number -> new ReceiptCheck.File(number + ".json", () -> {
                    order.add("read " + number);
                    return bytes(Receipts.document(ERASURE));
                }))
                .toList();

        CheckReport _ = CHECK.check(files, Optional.empty(), (file, _) -> order.add("got " + file));

        assertThat(order).containsExactly("read 1", "got 1.json", "read 2", "got 2.json", "read 3", "got 3.json");
    }

    private static List<CheckResult> failed(CheckReport report) {
        return report.results().stream().filter(Failed.class::isInstance).toList();
    }

    private static CheckReport check(ReceiptBody... bodies) {
        return check(Arrays.stream(bodies).map(ReceiptCheckTest::file).toArray(ReceiptCheck.File[]::new));
    }

    private static CheckReport check(ReceiptCheck.File... files) {
        return CHECK.check(List.of(files), Optional.empty(), (_, _) -> {});
    }

    private static boolean passes(byte[] content) {
        return check(new ReceiptCheck.File("x", Bytes.owning(content))).passed();
    }

    private static byte[] flipped(byte[] content, int at, int bits) {
        byte[] changed = content.clone();
        changed[at] ^= (byte) bits;
        return changed;
    }

    private static ReceiptCheck.File file(ReceiptBody body) {
        return new ReceiptCheck.File(body.link().sequence() + ".json", bytes(Receipts.document(body)));
    }

    private static Bytes bytes(ReceiptDocument document) {
        return Bytes.ofText(ReceiptDocumentJson.write(document));
    }
}
