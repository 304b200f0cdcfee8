package dev.sisa.core.port;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.sisa.core.failure.FailureClass;
import dev.sisa.core.shard.ShardRows;
import dev.sisa.core.simulation.Scene;
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

    private void change(ItemKey key, String name, long value) {
        ControlStore control = scene.home().ports().control();
        Item item = control.read(key).orElseThrow();
        assertThat(control.commit(Transaction.of(
                        Write.replace(item.changed(item.attributes().with(name, value))))))
                .isInstanceOf(CommitResult.Committed.class);
    }
}
