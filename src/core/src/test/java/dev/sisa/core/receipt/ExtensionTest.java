package dev.sisa.core.receipt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sisa.core.bytes.Bytes;
import dev.sisa.core.failure.InvalidValueException;
import dev.sisa.core.receipt.file.ReceiptDocumentJson;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Receipts tell of an extension of the period to answer, with a reason that is a word. */
final class ExtensionTest {

    private static final ErasureReceipt ERASURE = Receipts.erasure(Receipts.FIRST);

    @Test
    void an_extension_stands_in_the_receipts_of_all_requests_that_got_one() {
        ForgottenRequest forgotten = new ForgottenRequest(
                "r",
                "gdpr",
                ERASURE.request().milestones(),
                ERASURE.request().outcomes(),
                Optional.of(Receipts.EXTENSION));
        AnsweredRequest like = Receipts.nothingErased(Receipts.FIRST, ReceiptKind.NOTHING_FOUND)
                .request();
        AnsweredRequest answered = new AnsweredRequest(
                "r", "gdpr", like.receivedAt(), like.answeredAt(), like.outcomes(), Optional.of(Receipts.EXTENSION));
        for (ReceiptBody body : List.of(
                new ErasureReceipt(
                        Receipts.FIRST,
                        forgotten,
                        Receipts.BASIS,
                        ERASURE.shards(),
                        ERASURE.parts(),
                        ERASURE.notCovered(),
                        ListPages.NONE),
                new NothingErasedReceipt(
                        Receipts.FIRST,
                        ReceiptKind.NOTHING_FOUND,
                        answered,
                        Receipts.nothingErased(Receipts.FIRST, ReceiptKind.NOTHING_FOUND)
                                .parts(),
                        ListPages.NONE))) {
            assertThat(body.text())
                    .contains("\"extension\":{\"reason\":\"many-requests\",\"until\":\"2027-02-01T08:00:00.000Z\"}");
            assertThat(read(ReceiptDocumentJson.write(Receipts.document(body)))).isEqualTo(body);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Ms Smith", "alice@example.org", "-x", "9"})
    void a_reason_is_a_word_and_no_text_that_could_name_a_person(String reason) {
        assertThatThrownBy(() -> new ReasonCode(reason)).isInstanceOf(InvalidValueException.class);
    }

    private static ReceiptBody read(String text) {
        return ReceiptDocumentJson.read("receipt.json", Bytes.ofText(text)).body();
    }
}
