package dev.sisa.core.erasure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sisa.core.acceptance.PendingParts;
import dev.sisa.core.data.Sample;
import dev.sisa.core.port.Condition;
import dev.sisa.core.port.ControlStore;
import dev.sisa.core.port.DamagedItemException;
import dev.sisa.core.port.Transaction;
import dev.sisa.core.port.Write;
import dev.sisa.core.simulation.Scene;
import java.util.List;
import org.junit.jupiter.api.Test;

final class EraseTest {

    @Test
    void a_pending_part_whose_samples_are_not_known_is_never_taken_for_erased() {
        Scene scene = new Scene(1, 2);
        List<Sample> samples = scene.samples(6);
        scene.worker().ingest(samples);
        scene.worker().accept(scene.ids(samples.subList(0, 1)));
        String part = scene.pendingParts(0).getFirst();
        ControlStore control = scene.home().ports().control();
        control.commit(Transaction.of(new Write.Delete(PendingParts.key("m", 0, part), new Condition.Always())));

        assertThatThrownBy(() -> new Erase(scene.home().ports(), scene.model(), Long.MAX_VALUE).shard(0))
                .isInstanceOf(DamagedItemException.class)
                .hasMessage("the row of shard 0 of model m counts 1 pending parts, but the items of 0 are there");
        assertThat(scene.row(0).pending().parts()).isEqualTo(1);
    }
}
