package dev.sisa.core.receipt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sisa.core.bytes.Bytes;
import dev.sisa.core.failure.InvalidValueException;
import dev.sisa.core.signing.ReceiptKey;
import dev.sisa.core.signing.ReceiptSignature;
import dev.sisa.core.signing.ReceiptSigner;
import dev.sisa.core.signing.ReceiptSignerContract;
import org.junit.jupiter.api.Test;

final class MemoryReceiptSignerTest extends ReceiptSignerContract {

    @Override
    protected ReceiptSigner signer() {
        return new MemoryReceiptSigner(1);
    }

    @Override
    protected ReceiptSigner other() {
        return new MemoryReceiptSigner(2);
    }

    @Test
    void what_is_no_public_key_is_refused() {
        String pem = signer().keys().getFirst().toPem();

        assertThatThrownBy(() -> ReceiptKey.ofPem("")).isInstanceOf(InvalidValueException.class);
        assertThatThrownBy(() -> ReceiptKey.ofPem(pem.replace("PUBLIC", "PRIVATE")))
                .hasMessageContaining("BEGIN PUBLIC KEY");
        assertThatThrownBy(() -> ReceiptKey.ofPem(pem.replaceFirst("\n.{8}", "\n")))
                .hasMessageContaining("no public key of Ed25519 or ML-DSA-65");
        assertThatThrownBy(() -> ReceiptKey.ofPem(pem.replaceFirst("\n.", "\n=A")))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("there is no Base64");
    }

    @Test
    void names_that_would_not_fit_a_line_are_none() {
        assertThatThrownBy(() -> new ReceiptSignature("Ed 25519", "a", "0a")).isInstanceOf(InvalidValueException.class);
        assertThatThrownBy(() -> new ReceiptSignature("Ed25519", "a b", "0a"))
                .isInstanceOf(InvalidValueException.class);
        assertThatThrownBy(() -> new ReceiptSignature("Ed25519", "", "0a")).isInstanceOf(InvalidValueException.class);
    }

    @Test
    void a_signature_in_upper_case_is_none() {
        ReceiptSignature signature = signer().sign(Bytes.ofText("m")).getFirst();

        assertThat(signature.value()).matches("[0-9a-f]{128}");
        assertThatThrownBy(() -> new ReceiptSignature(
                        signature.algorithm(),
                        signature.keyId(),
                        signature.value().replace('a', 'A')))
                .isInstanceOf(InvalidValueException.class);
    }
}
