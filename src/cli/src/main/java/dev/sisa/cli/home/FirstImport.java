package dev.sisa.cli.home;

import dev.sisa.cli.data.TextFiles;
import dev.sisa.core.data.BadRows;
import dev.sisa.core.data.Sample;
import dev.sisa.core.layout.CapacityShards;
import dev.sisa.core.layout.PriorOrder;
import dev.sisa.core.layout.SampleUnit;
import dev.sisa.core.layout.UnitHash;
import dev.sisa.core.model.Model;
import dev.sisa.core.model.ModelSpec;
import dev.sisa.core.port.ModelKeys;
import dev.sisa.core.spec.Layout;
import dev.sisa.core.spec.PlacementPolicy;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Makes prior-sharded models: their layout is cut from the table that they are first trained on, which is read once more for
 * it. A model that is there keeps its layout, so that the same command completes an interrupted import.
 */
public final class FirstImport {

    private final Workplace workplace;
    private final Path data;
    private final BadRows badRows;

    public FirstImport(Workplace workplace, Path data, BadRows badRows) {
        this.workplace = workplace;
        this.data = data;
        this.badRows = badRows;
    }

    /**
     * The model that is requested.
     *
     * @param uncut the spec but for shards and placement
     */
    public record Wish(String name, ModelSpec uncut, CapacityShards shards, Optional<ModelKeys> keys) {

        private ModelSpec with(Layout layout) {
            return new ModelSpec(uncut.schema(), uncut.training().with(layout));
        }
    }

    public Model resolve(Training training, Wish wish) {
        Optional<Layout> existing = workplace
                .catalog()
                .find(wish.name())
                .map(model -> model.spec().training().layout())
                .filter(layout -> layout.placement() instanceof PlacementPolicy.PriorSharded);
        if (existing.isPresent()) {
            return training.resolve(wish.name(), wish.with(existing.get()), wish.keys());
        }
        ModelKeys keys = training.keys(wish.name(), wish.keys());
        return training.resolve(wish.name(), wish.with(cut(wish, keys)), Optional.of(keys));
    }

    private Layout cut(Wish wish, ModelKeys keys) {
        return TextFiles.training(data, wish.uncut().schema(), badRows, rows -> {
            PriorOrder order = new PriorOrder();
            for (Optional<Sample> row = rows.next(); row.isPresent(); row = rows.next()) {
                Sample sample = row.get();
                SampleUnit unit = SampleUnit.of(sample.id(), sample.subject());
                order.add(UnitHash.of(keys.placement(), unit), sample.prior());
            }
            return order.layout(wish.shards(), wish.uncut().training().layout().slices());
        });
    }
}
