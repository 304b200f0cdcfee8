package dev.sisa.core.signing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sisa.core.bytes.Bytes;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The contract of signers of receipts; each adapter's test extends this. */
public abstract class ReceiptSignerContract {

    private static final Bytes MESSAGE = Bytes.ofText("a message");

    /** A signer, the same keys for the whole of one test. */
    protected abstract ReceiptSigner signer();

    /** A signer of other keys of the same algorithms. */
    protected abstract ReceiptSigner other();

    @Test
    void each_of_its_keys_verifies_what_it_signs() {
        List<ReceiptSignature> signatures = signer().sign(MESSAGE);
        List<ReceiptKey> keys = signer().keys();

        assertThat(signatures).extracting(ReceiptSignature::keyId).containsExactlyElementsOf(ids(keys));
        assertThat(keys).extracting(ReceiptKey::algorithm).containsExactlyElementsOf(signer().algorithms());
        assertThat(signer().algorithms()).startsWith(ReceiptKey.Algorithm.ED25519);
        assertThat(verified(keys, MESSAGE, signatures)).hasSameSizeAs(keys).containsOnly(true);
    }

    @Test
    void signing_again_is_as_good() {
        List<ReceiptSignature> first = signer().sign(MESSAGE);
        List<ReceiptSignature> second = signer().sign(MESSAGE);

        assertThat(verified(signer().keys(), MESSAGE, first)).containsOnly(true);
        assertThat(verified(signer().keys(), MESSAGE, second)).containsOnly(true);
    }

    @Test
    void another_message_is_not_verified() {
        List<ReceiptSignature> signatures = signer().sign(MESSAGE);

        assertThat(verified(signer().keys(), Bytes.ofText("another message"), signatures))
                .containsOnly(false);
        assertThat(verified(signer().keys(), Bytes.ofText(""), signatures)).containsOnly(false);
    }

    @Test
    void another_key_verifies_nothing_of_it() {
        List<ReceiptSignature> signatures = signer().sign(MESSAGE);
        List<ReceiptKey> others = other().keys();

        assertThat(verified(others, MESSAGE, signatures)).containsOnly(false);
        assertThat(verified(others, MESSAGE, renamed(signatures, others))).containsOnly(false);
    }

    @Test
    void public_keys_survive_their_pem_file() {
        String pem = signer().keys().stream().map(ReceiptKey::toPem).collect(Collectors.joining());

        assertThat(ReceiptKey.ofPem(pem)).isEqualTo(signer().keys());
    }

    @Test
    void an_empty_message_is_signed_too() {
        Bytes empty = Bytes.ofText("");

        assertThat(verified(signer().keys(), empty, signer().sign(empty))).containsOnly(true);
    }

    @Test
    void a_message_that_a_key_management_service_would_not_sign_is_refused() {
        Bytes most = Bytes.owning(new byte[ReceiptSigner.MOST_BYTES]);
        Bytes more = Bytes.owning(new byte[ReceiptSigner.MOST_BYTES + 1]);

        assertThat(verified(signer().keys(), most, signer().sign(most))).containsOnly(true);
        assertThatThrownBy(() -> signer().sign(more)).isInstanceOf(IllegalArgumentException.class);
    }

    private static List<String> ids(List<ReceiptKey> keys) {
        return keys.stream().map(ReceiptKey::id).toList();
    }

    private static List<Boolean> verified(List<ReceiptKey> keys, Bytes message, List<ReceiptSignature> signatures) {
        return IntStream.range(0, keys.size())
                .mapToObj(i -> keys.get(i).verifies(message, signatures.get(i)))
                .toList();
    }

    private static List<ReceiptSignature> renamed(List<ReceiptSignature> signatures, List<ReceiptKey> keys) {
        return IntStream.range(0, keys.size())
                .mapToObj(i -> new ReceiptSignature(
                        signatures.get(i).algorithm(),
                        keys.get(i).id(),
                        signatures.get(i).value()))
                .toList();
    }
}
