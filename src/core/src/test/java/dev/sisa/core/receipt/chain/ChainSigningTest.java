package dev.sisa.core.receipt.chain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sisa.core.port.CommitResult;
import dev.sisa.core.port.DamagedItemException;
import dev.sisa.core.port.Fault;
import dev.sisa.core.port.Faults;
import dev.sisa.core.port.FaultyControlStore;
import dev.sisa.core.port.MemoryControlStore;
import dev.sisa.core.port.SimulatedCrash;
import dev.sisa.core.port.Transaction;
import dev.sisa.core.receipt.MemoryReceiptSigner;
import dev.sisa.core.receipt.Receipts;
import dev.sisa.core.signing.ReceiptKey;
import dev.sisa.core.signing.ReceiptSignature;
import dev.sisa.core.simulation.MemoryHome;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class ChainSigningTest {

    private final MemoryControlStore control = new MemoryControlStore();
    private final ReceiptChain chain = new ReceiptChain(MemoryHome.around(control));

    ChainSigningTest() {
        assertThat(control.commit(new Transaction(
                        chain.next(Receipts.MODEL, Receipts::erasure).writes())))
                .isInstanceOf(CommitResult.Committed.class);
    }

    @Test
    void the_first_signature_stays() {
        assertThat(chain.entry(Receipts.MODEL, 1).orElseThrow().signatures()).isEmpty();

        ChainEntry signed = chain.sign(Receipts.MODEL, 1, Receipts.SIGNER);

        assertThat(Receipts.SIGNER
                        .keys()
                        .getFirst()
                        .verifies(signed.body().signed(), signed.signatures().getFirst()))
                .isTrue();
        assertThat(chain.sign(Receipts.MODEL, 1, new MemoryReceiptSigner(9))).isEqualTo(signed);
        assertThat(chain.entries(Receipts.MODEL, 0, 100)).containsExactly(signed);
    }

    @ParameterizedTest
    @EnumSource(Fault.class)
    void signing_ends_whatever_befalls_the_commit(Fault fault) {
        ReceiptChain faulty = new ReceiptChain(MemoryHome.around(new FaultyControlStore(control, Faults.at(1, fault))));
        try {
            ChainEntry _ = faulty.sign(Receipts.MODEL, 1, new MemoryReceiptSigner(9));
        } catch (SimulatedCrash _) {
            ChainEntry _ = chain.sign(Receipts.MODEL, 1, Receipts.SIGNER);
        }

        assertThat(chain.entry(Receipts.MODEL, 1).orElseThrow().signatures()).hasSize(1);
    }

    @Test
    void an_algorithm_that_is_added_later_signs_beside_the_first_signature() {
        ChainEntry signed = chain.sign(Receipts.MODEL, 1, Receipts.SIGNER);

        ChainEntry both =
                chain.sign(Receipts.MODEL, 1, new MemoryReceiptSigner(9, EnumSet.allOf(ReceiptKey.Algorithm.class)));

        assertThat(both.signatures())
                .startsWith(signed.signatures().getFirst())
                .extracting(ReceiptSignature::algorithm)
                .containsExactly("Ed25519", "ML-DSA-65");
        assertThat(chain.sign(Receipts.MODEL, 1, Receipts.SIGNER)).isEqualTo(both);
    }

    @Test
    void what_is_signed_is_short_however_large_the_body() {
        assertThat(Receipts.erasure(Receipts.FIRST).signed().toArray())
                .asString(StandardCharsets.UTF_8)
                .isEqualTo("sisa-receipt/2\n" + Receipts.erasure(Receipts.FIRST).digest());
    }

    @Test
    void what_was_not_issued_is_not_signed() {
        assertThatThrownBy(() -> chain.sign(Receipts.MODEL, 2, Receipts.SIGNER))
                .isInstanceOf(DamagedItemException.class)
                .hasMessage("model credit has no receipt 2");
    }
}
