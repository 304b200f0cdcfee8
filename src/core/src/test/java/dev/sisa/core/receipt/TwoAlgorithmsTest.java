package dev.sisa.core.receipt;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sisa.core.bytes.Bytes;
import dev.sisa.core.signing.ReceiptKey;
import dev.sisa.core.signing.ReceiptSignature;
import dev.sisa.core.signing.ReceiptSigner;
import dev.sisa.core.signing.ReceiptSignerContract;
import java.util.EnumSet;
import org.junit.jupiter.api.Test;

/** A signer with keys of two algorithms keeps the contract of signers. */
final class TwoAlgorithmsTest extends ReceiptSignerContract {

    static final EnumSet<ReceiptKey.Algorithm> BOTH = EnumSet.allOf(ReceiptKey.Algorithm.class);

    @Override
    protected ReceiptSigner signer() {
        return new MemoryReceiptSigner(1, BOTH);
    }

    @Override
    protected ReceiptSigner other() {
        return new MemoryReceiptSigner(2, BOTH);
    }

    @Test
    void it_signs_by_both() {
        assertThat(signer().sign(Bytes.ofText("m")))
                .extracting(ReceiptSignature::algorithm)
                .containsExactly("Ed25519", "ML-DSA-65");
    }
}
