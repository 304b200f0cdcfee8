package dev.sisa.core.verification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sisa.core.data.Sample;
import dev.sisa.core.port.CommitResult;
import dev.sisa.core.port.Condition;
import dev.sisa.core.port.DamagedItemException;
import dev.sisa.core.port.Item;
import dev.sisa.core.port.ItemKey;
import dev.sisa.core.port.Table;
import dev.sisa.core.port.Transaction;
import dev.sisa.core.port.Write;
import dev.sisa.core.receipt.file.ReceiptDocument;
import dev.sisa.core.simulation.Scene;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Replay reads the key of a request's shard names and the newest addendum of a shard from items. */
final class ReplayItemsTest {

    private final Scene scene = new Scene(2, 3);
    private final ReplayScene receipts = new ReplayScene(scene);

    ReplayItemsTest() {
        List<Sample> samples = new ArrayList<>(scene.samples(20));
        IntStream.rangeClosed(1, 3).forEach(slice -> samples.add(scene.sample(1, slice)));
        scene.worker().ingest(samples);
        scene.worker().heal();
        receipts.request();
    }

    @Test
    void without_the_request_the_shards_of_a_receipt_cannot_be_told() {
        ReceiptDocument document = receipts.addendum(true);
        scene.home()
                .ports()
                .control()
                .commit(Transaction.of(
                        new Write.Delete(new ItemKey(Table.CONTROL, "RQ#request", "META"), new Condition.Always())));

        assertThatThrownBy(() -> receipts.replay(document))
                .isInstanceOf(DamagedItemException.class)
                .hasMessageContaining("is not in this home, so its shards cannot be told");
    }

    @Test
    void an_item_of_the_newest_addendum_that_lags_is_told() {
        ReceiptDocument old = receipts.addendum(true);
        Map<ItemKey, Item> before = newest();
        scene.worker().ingest(List.of(scene.sample(1, 2)));
        scene.worker().heal();
        ReceiptDocument later = receipts.addendum(true);
        scene.worker().ingest(List.of(scene.sample(1, 2)));
        scene.worker().heal();
        before.values().forEach(this::put);

        assertThat(receipts.replay(old).get(1)).isInstanceOf(ReplayResult.Different.class);
        assertThat(where(later))
                .isEqualTo("the newest addendum of shard 1 is receipt "
                        + old.body().link().sequence() + " by its item in this home, though receipt "
                        + later.body().link().sequence() + " tells of it");
    }

    private Map<ItemKey, Item> newest() {
        ItemKey key = new ItemKey(Table.CONTROL, "M#m#RC", "NEWEST#00");
        return scene.home().ports().control().read(List.of(key));
    }

    private void put(Item item) {
        assertThat(scene.home().ports().control().commit(Transaction.of(new Write.Put(item, new Condition.Always()))))
                .isEqualTo(new CommitResult.Committed());
    }

    private String where(ReceiptDocument document) {
        return ((ReplayResult.Different) receipts.replay(document).get(1)).where();
    }
}
