package dev.sisa.core.port;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.sisa.core.failure.FailureClass;
import dev.sisa.core.model.ModelCatalog;
import dev.sisa.core.request.RequestRows;
import dev.sisa.core.shard.ShardRows;
import dev.sisa.core.simulation.Scene;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** Items whose attributes are there and yet make nothing: damage, and no fault of sisa. */
final class DamagedItemTest {

    private final Scene scene = new Scene(1, 2);

    @Test
    void a_row_of_impossible_values_is_damage() {
        scene.worker().ingest(scene.samples(4));
        change(ShardRows.key("m", 0), "owed", -1);

        assertThatExceptionOfType(DamagedItemException.class)
                .isThrownBy(() -> scene.row(0))
                .withMessageStartingWith("the row of shard 0 of model m in the control store cannot be read: ")
                .satisfies(damage -> assertThat(FailureClass.of(damage)).isEqualTo(FailureClass.DAMAGED));
    }

    @Test
    void text_that_is_no_number_is_damage() {
        Item item = Item.first(new ItemKey(Table.CONTROL, "p", "s"), Attributes.NONE.with("n", "one"));

        assertThatExceptionOfType(DamagedItemException.class)
                .isThrownBy(() -> item.as(
                        "a count", found -> Integer.valueOf(found.attributes().text("n"))))
                .withMessage("a count in the control store cannot be read: For input string: \"one\"");
    }

    @Test
    void a_stored_spec_that_is_none_is_damage() {
        scene.worker().ingest(scene.samples(4));
        change(ModelCatalog.key("m"), "spec", "{}");

        assertThatExceptionOfType(DamagedItemException.class)
                .isThrownBy(() -> scene.home().catalog(scene.home().ports()).spec("m"))
                .withMessageStartingWith("the stored spec of a model cannot be read: ");
    }

    @Test
    void what_is_no_id_of_a_request_is_none() {
        assertThat(new RequestRows(scene.home().ports().control()).find("x".repeat(1_100)))
                .isEmpty();
        assertThat(new RequestRows(scene.home().ports().control()).find("")).isEmpty();
    }

    private void change(ItemKey key, String name, String text) {
        change(key, attributes -> attributes.with(name, text));
    }

    private void change(ItemKey key, String name, long value) {
        change(key, attributes -> attributes.with(name, value));
    }

    private void change(ItemKey key, UnaryOperator<Attributes> change) {
        ControlStore control = scene.home().ports().control();
        Item item = control.read(key).orElseThrow();
        assertThat(control.commit(Transaction.of(Write.replace(item.changed(change.apply(item.attributes()))))))
                .isInstanceOf(CommitResult.Committed.class);
    }
}
