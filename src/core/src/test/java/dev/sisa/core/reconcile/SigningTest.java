package dev.sisa.core.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sisa.core.data.Sample;
import dev.sisa.core.installation.Installation;
import dev.sisa.core.port.Fault;
import dev.sisa.core.port.Faults;
import dev.sisa.core.receipt.FaultyReceiptSigner;
import dev.sisa.core.receipt.chain.ChainEntry;
import dev.sisa.core.receipt.chain.ReceiptChain;
import dev.sisa.core.signing.ReceiptSigner;
import dev.sisa.core.simulation.Scene;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A signer that is down holds up signatures, and nothing else. */
final class SigningTest {

    private final Scene scene = new Scene(1, 2);

    @Test
    void a_receipt_that_could_not_be_signed_stays_and_a_later_pass_signs_it() {
        Sample requested = scene.sample(0, 1);
        scene.worker().ingest(List.of(requested, scene.sample(0, 1), scene.sample(0, 2)));
        scene.worker().heal();
        scene.worker().accept(scene.ids(List.of(requested)));

        ReconcileReport report =
                pass(new FaultyReceiptSigner(scene.home().signer(), Faults.at(1, Fault.UNKNOWN_UNDONE)));

        assertThat(report.faults()).singleElement().satisfies(fault -> assertThat(fault.message())
                .contains("planned fault: sign"));
        ChainEntry issued = erasure();
        assertThat(issued.signatures()).isEmpty();
        assertThat(scene.leftovers(List.of(requested))).isEmpty();

        assertThat(pass(scene.home().signer()).faults()).isEmpty();
        assertThat(erasure().body()).isEqualTo(issued.body());
        assertThat(erasure().signatures()).isNotEmpty();
    }

    private ReconcileReport pass(ReceiptSigner signer) {
        Installation home = scene.home().installation();
        Installation signing = new Installation(home.ports(), signer, home.keys(), home.serving(), home.fingerprints());
        return new Reconcile(signing, scene.model()).pass();
    }

    private ChainEntry erasure() {
        return new ReceiptChain(scene.home().ports()).entry("m", 1).orElseThrow();
    }
}
