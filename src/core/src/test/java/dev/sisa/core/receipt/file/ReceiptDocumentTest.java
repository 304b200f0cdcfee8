package dev.sisa.core.receipt.file;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sisa.core.bytes.Bytes;
import dev.sisa.core.failure.InvalidValueException;
import dev.sisa.core.json.BadJsonException;
import dev.sisa.core.receipt.ErasureReceipt;
import dev.sisa.core.receipt.ListPages;
import dev.sisa.core.receipt.NotCovered;
import dev.sisa.core.receipt.ReceiptKind;
import dev.sisa.core.receipt.Receipts;
import dev.sisa.core.shard.ListDigest;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class ReceiptDocumentTest {

    private static final ErasureReceipt ERASURE = Receipts.erasure(Receipts.FIRST);
    private static final ReceiptDocument DOCUMENT = Receipts.document(ERASURE);
    private static final ReceiptDocument REFUSED = Receipts.document(Receipts.refused(Receipts.FIRST));
    private static final ReceiptDocument ADDENDUM = Receipts.document(Receipts.addendum(Receipts.after(ERASURE), 1));

    @Test
    void version_2_is_written() throws IOException {
        assertThat(ReceiptDocumentJson.write(DOCUMENT)).isEqualTo(golden("erasure-v2.json"));
        assertThat(ReceiptDocumentJson.write(ADDENDUM)).isEqualTo(golden("addendum-v2.json"));
        assertThat(ReceiptDocumentJson.write(nothingErased(ReceiptKind.NOTHING_FOUND)))
                .isEqualTo(golden("nothing-found-v2.json"));
        assertThat(ReceiptDocumentJson.write(nothingErased(ReceiptKind.ALREADY_ERASED)))
                .isEqualTo(golden("already-erased-v2.json"));
        assertThat(ReceiptDocumentJson.write(REFUSED)).isEqualTo(golden("refused-v2.json"));
    }

    @Test
    void version_2_is_read() throws IOException {
        assertThat(read(golden("erasure-v2.json"))).isEqualTo(DOCUMENT);
        assertThat(read(golden("addendum-v2.json"))).isEqualTo(ADDENDUM);
        assertThat(read(golden("nothing-found-v2.json"))).isEqualTo(nothingErased(ReceiptKind.NOTHING_FOUND));
        assertThat(read(golden("already-erased-v2.json"))).isEqualTo(nothingErased(ReceiptKind.ALREADY_ERASED));
        assertThat(read(golden("refused-v2.json"))).isEqualTo(REFUSED);
    }

    @Test
    void version_1_is_read() throws IOException {
        ErasureReceipt erasure = Receipts.erasure(Receipts.FIRST_OF_FORMAT_1);
        assertThat(read(golden("erasure-v1.json"))).isEqualTo(Receipts.document(erasure));
        assertThat(read(golden("addendum-v1.json")))
                .isEqualTo(Receipts.document(Receipts.addendum(Receipts.after(erasure), 1)));
        for (ReceiptKind kind : List.of(ReceiptKind.NOTHING_FOUND, ReceiptKind.ALREADY_ERASED)) {
            assertThat(read(golden(kind.key() + "-v1.json")))
                    .isEqualTo(Receipts.document(Receipts.nothingErased(Receipts.FIRST_OF_FORMAT_1, kind)));
        }
    }

    @Test
    void what_was_not_scrubbed_stands_apart_from_what_no_scrub_covers() {
        NotCovered notCovered = new NotCovered(List.of("backups"), List.of("a page that another process held"));
        ErasureReceipt receipt = new ErasureReceipt(
                Receipts.FIRST,
                ERASURE.request(),
                Receipts.BASIS,
                ERASURE.shards(),
                ERASURE.parts(),
                notCovered,
                ListPages.NONE);

        assertThat(receipt.text()).contains("\"unscrubbed\":[\"a page that another process held\"]");
        assertThat(read(ReceiptDocumentJson.write(Receipts.document(receipt))).body())
                .isEqualTo(receipt);
    }

    @Test
    void what_nothing_was_erased_for_says_neither_erased_nor_destroyed() throws IOException {
        assertThat(golden("nothing-found-v2.json")).doesNotContainIgnoringCase("erase", "destroy", "forgotten");
        assertThatThrownBy(() -> nothingErased(ReceiptKind.ERASURE)).isInstanceOf(InvalidValueException.class);
    }

    private static ReceiptDocument nothingErased(ReceiptKind kind) {
        return Receipts.document(Receipts.nothingErased(Receipts.FIRST, kind));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "sisa-receipt/2 | sisa-receipt/3 | at format: is a format unknown here",
                "\"kind\":\"erasure\" | \"kind\":\"rumour\" | at body.kind: is a kind of receipt unknown here",
                "\"sequence\":1 | \"sequence\":0 | at body: receipts are numbered from 1, not 0",
                "\"sequence\":1 | \"sequence\":1.0 | at body.sequence: is 1.0, not a whole number",
                "\"count\":2 | \"count\":9007199254740993 | a receipt holds whole numbers up to 2^53 - 1",
                "\"previous\":\"\" | \"previous\":\"x\" | at body: every receipt but the first names the one before",
                "\"model\":\"credit\" | \"model\":\"credit\",\"extra\":1 | at body.extra: is not known here",
                "\"format\" | \"strange\":[],\"format\" | a receipt with the lists [commitments, destroyed, strange]",
                "08:00:00.000Z | 08:00:00Z | at body.request.milestones.",
                "\"keyId\" | \"id\" | at signatures[0].id: is not known here",
                "{\"body\" | { \"body\" | the text is not in its canonical form"
            })
    void what_is_wrong_is_said_with_its_place(String right, String wrong, String message) {
        String text = ReceiptDocumentJson.write(DOCUMENT).replace(right, wrong);

        assertThatThrownBy(() -> read(text))
                .isInstanceOf(BadJsonException.class)
                .hasMessageStartingWith("receipt.json")
                .hasMessageContaining(message);
    }

    @ParameterizedTest
    @ValueSource(strings = {"alice", "0123", "1/slice/x", "0/slice/", "1/rows/"})
    void lists_hold_nothing_but_salted_names_and_keyed_hashes(String entry) {
        List<List<String>> strange = List.of(List.of(entry), List.of());

        assertThatThrownBy(() -> Receipts.signed(
                        ERASURE,
                        Map.of(
                                ErasureReceipt.COMMITMENTS,
                                strange,
                                ErasureReceipt.DESTROYED,
                                List.of(Receipts.DESTROYED))))
                .hasMessageContaining("salted names and keyed hashes, nothing else");
    }

    @Test
    void bodies_stay_small_however_many_samples_there_are() {
        List<String> many = Collections.nCopies(10_000, Receipts.name("x"));
        ErasureReceipt large = new ErasureReceipt(
                Receipts.FIRST,
                ERASURE.request(),
                Receipts.BASIS,
                ERASURE.shards(),
                List.of(ListDigest.of(many)),
                ERASURE.notCovered(),
                ListPages.NONE);

        assertThat(large.text()).hasSizeLessThan(2_000);
    }

    private static ReceiptDocument read(String text) {
        return ReceiptDocumentJson.read("receipt.json", Bytes.ofText(text));
    }

    private static String golden(String name) throws IOException {
        try (InputStream in = requireNonNull(Receipts.class.getResourceAsStream(name))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
