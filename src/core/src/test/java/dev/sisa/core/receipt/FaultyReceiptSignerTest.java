package dev.sisa.core.receipt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sisa.core.bytes.Bytes;
import dev.sisa.core.port.Fault;
import dev.sisa.core.port.Faults;
import dev.sisa.core.port.SimulatedCrash;
import dev.sisa.core.port.StoreException;
import org.junit.jupiter.api.Test;

final class FaultyReceiptSignerTest {

    private static final Bytes MESSAGE = Bytes.ofText("a message");

    private final MemoryReceiptSigner inner = new MemoryReceiptSigner(1);

    @Test
    void without_faults_everything_passes_through() {
        FaultyReceiptSigner signer = new FaultyReceiptSigner(inner, Faults.never());

        assertThat(signer.sign(MESSAGE)).isEqualTo(inner.sign(MESSAGE));
        assertThat(signer.keys()).isEqualTo(inner.keys());
    }

    @Test
    void a_signature_that_failed_is_none_and_the_next_is_good() {
        for (Fault fault : new Fault[] {Fault.CONFLICT, Fault.THROTTLED, Fault.UNKNOWN_DONE, Fault.UNKNOWN_UNDONE}) {
            FaultyReceiptSigner signer = new FaultyReceiptSigner(inner, Faults.at(1, fault));
            assertThatThrownBy(() -> signer.sign(MESSAGE)).isInstanceOf(StoreException.class);
            assertThat(signer.keys()
                            .getFirst()
                            .verifies(MESSAGE, signer.sign(MESSAGE).getFirst()))
                    .isTrue();
        }
    }

    @Test
    void a_crashed_process_signs_nothing_more() {
        FaultyReceiptSigner signer = new FaultyReceiptSigner(inner, Faults.at(1, Fault.CRASH_BEFORE));
        assertThatThrownBy(() -> signer.sign(MESSAGE)).isInstanceOf(SimulatedCrash.class);

        assertThatThrownBy(() -> signer.sign(MESSAGE)).isInstanceOf(SimulatedCrash.class);
        assertThatThrownBy(signer::keys).isInstanceOf(SimulatedCrash.class);
    }
}
