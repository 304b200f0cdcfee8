package dev.sisa.core.receipt;

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
import dev.sisa.core.simulation.MemoryHome;
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
        assertThat(chain.entry(Receipts.MODEL, 1).orElseThrow().signature()).isEmpty();

        ChainEntry signed = chain.sign(Receipts.MODEL, 1, Receipts.SIGNER);

        assertThat(Receipts.SIGNER
                        .key()
                        .verifies(
                                ReceiptDocument.signed(signed.body()),
                                signed.signature().orElseThrow()))
                .isTrue();
        assertThat(chain.sign(Receipts.MODEL, 1, new MemoryReceiptSigner(9))).isEqualTo(signed);
        assertThat(chain.entries(Receipts.MODEL)).containsExactly(signed);
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

        assertThat(chain.entry(Receipts.MODEL, 1).flatMap(ChainEntry::signature))
                .isPresent();
    }

    @Test
    void what_was_not_issued_is_not_signed() {
        assertThatThrownBy(() -> chain.sign(Receipts.MODEL, 2, Receipts.SIGNER))
                .isInstanceOf(DamagedItemException.class)
                .hasMessage("model credit has no receipt 2");
    }
}
