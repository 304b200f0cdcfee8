package dev.sisa.core.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sisa.core.failure.InvalidValueException;
import dev.sisa.core.schema.Column;
import dev.sisa.core.schema.Role;
import dev.sisa.core.schema.Schema;
import dev.sisa.core.simulation.MemoryHome;
import dev.sisa.core.simulation.Scene;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class ModelCatalogTest {

    @Test
    void a_spec_that_outgrows_an_item_is_refused_by_its_size_before_anything_is_written() {
        MemoryHome home = new MemoryHome(1);
        Model wide = withColumns(new Scene(1, 1).model(), 6_000);

        assertThatThrownBy(() -> home.catalog(home.ports()).create(wide))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("state fewer columns, fewer categories or shorter names");
        assertThat(home.items()).isEmpty();
        assertThat(home.keyStore().keys("m")).isEmpty();
    }

    private static Model withColumns(Model model, int more) {
        Schema schema = model.spec().schema();
        List<Column> columns = new ArrayList<>(schema.columns());
        for (int i = 0; i < more; i++) {
            columns.add(new Column(
                    "a column with quite a long name, as surveys have them, and a number behind it: " + i,
                    new Role.Ignored()));
        }
        Schema wide = new Schema(schema.csv(), schema.missing(), columns);
        return new Model(model.name(), new ModelSpec(wide, model.spec().training()), model.keys());
    }
}
