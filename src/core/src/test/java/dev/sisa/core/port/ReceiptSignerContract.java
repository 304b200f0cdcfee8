package dev.sisa.core.port;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sisa.core.bytes.Bytes;
import org.junit.jupiter.api.Test;

/** The contract of signers of receipts; each adapter's test extends this. */
public abstract class ReceiptSignerContract {

    private static final Bytes MESSAGE = Bytes.ofText("a message");

    /** A signer, the same key for the whole of one test. */
    protected abstract ReceiptSigner signer();

    /** A signer of another key. */
    protected abstract ReceiptSigner other();

    @Test
    void its_own_key_verifies_what_it_signs() {
        ReceiptSignature signature = signer().sign(MESSAGE);

        assertThat(signature.keyId()).isEqualTo(signer().key().id());
        assertThat(signer().key().verifies(MESSAGE, signature)).isTrue();
    }

    @Test
    void signing_again_is_as_good() {
        ReceiptSignature first = signer().sign(MESSAGE);
        ReceiptSignature second = signer().sign(MESSAGE);

        assertThat(signer().key().verifies(MESSAGE, first)).isTrue();
        assertThat(signer().key().verifies(MESSAGE, second)).isTrue();
    }

    @Test
    void another_message_is_not_verified() {
        ReceiptSignature signature = signer().sign(MESSAGE);

        assertThat(signer().key().verifies(Bytes.ofText("another message"), signature))
                .isFalse();
        assertThat(signer().key().verifies(Bytes.ofText(""), signature)).isFalse();
    }

    @Test
    void another_key_verifies_nothing_of_it() {
        ReceiptSignature signature = signer().sign(MESSAGE);
        ReceiptKey other = other().key();

        assertThat(other.verifies(MESSAGE, signature)).isFalse();
        assertThat(other.verifies(MESSAGE, new ReceiptSignature(signature.algorithm(), other.id(), signature.value())))
                .isFalse();
    }

    @Test
    void a_public_key_survives_its_pem_file() {
        assertThat(ReceiptKey.ofPem(signer().key().toPem())).isEqualTo(signer().key());
    }

    @Test
    void an_empty_message_is_signed_too() {
        Bytes empty = Bytes.ofText("");

        assertThat(signer().key().verifies(empty, signer().sign(empty))).isTrue();
    }
}
