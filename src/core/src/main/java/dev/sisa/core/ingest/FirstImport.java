package dev.sisa.core.ingest;

import dev.sisa.core.data.Sample;
import dev.sisa.core.failure.InvalidValueException;
import dev.sisa.core.installation.Installation;
import dev.sisa.core.layout.CapacityShards;
import dev.sisa.core.layout.PriorOrder;
import dev.sisa.core.layout.SampleUnit;
import dev.sisa.core.layout.UnitHash;
import dev.sisa.core.model.Model;
import dev.sisa.core.model.ModelCatalog;
import dev.sisa.core.model.ModelSpec;
import dev.sisa.core.port.ModelKeys;
import dev.sisa.core.spec.Layout;
import dev.sisa.core.spec.PlacementPolicy;
import java.util.Optional;
import java.util.function.Function;

/**
 * The model that a first import is for. A model that is there stays as it is, so that the same command completes an interrupted
 * import.
 */
public final class FirstImport {

    private final Installation installation;

    public FirstImport(Installation installation) {
        this.installation = installation;
    }

    /**
     * A prior-sharded model that is requested.
     *
     * @param uncut the spec but for shards and placement
     * @param keys made at random if not given
     */
    public record PriorSharded(String name, ModelSpec uncut, CapacityShards shards, Optional<ModelKeys> keys) {

        private ModelSpec with(Layout layout) {
            return new ModelSpec(uncut.schema(), uncut.training().with(layout));
        }
    }

    /** A table that can be read more than once. */
    @FunctionalInterface
    public interface Table {
        /** Reads it from its first row on. */
        Layout read(Function<SampleSource, Layout> use);
    }

    /**
     * The model of a name, to be made if it does not exist.
     *
     * @throws InvalidValueException if it exists with another spec or other keys
     */
    public Model of(String name, ModelSpec spec, Optional<ModelKeys> given) {
        Optional<Model> existing = catalog().find(name);
        if (existing.isEmpty()) {
            return new Model(name, spec, keys(name, given));
        }
        boolean same = existing.get().spec().equals(spec)
                && given.map(existing.get().keys()::equals).orElse(true);
        if (!same) {
            throw new InvalidValueException(
                    "model " + name + " exists with another spec or other keys, and both are fixed for a"
                            + " model's life. Choose another name, or `sisa ingest` to add samples to it.");
        }
        return existing.get();
    }

    /**
     * The same for a model whose layout is cut from the table that it is first trained on, which is read once more for it. A
     * model that is there keeps its layout.
     */
    public Model of(PriorSharded wanted, Table table) {
        Optional<Layout> existing = catalog()
                .spec(wanted.name())
                .map(spec -> spec.training().layout())
                .filter(layout -> layout.placement() instanceof PlacementPolicy.PriorSharded);
        if (existing.isPresent()) {
            return of(wanted.name(), wanted.with(existing.get()), wanted.keys());
        }
        ModelKeys keys = keys(wanted.name(), wanted.keys());
        Layout layout = table.read(rows -> cut(wanted, keys, rows));
        return of(wanted.name(), wanted.with(layout), Optional.of(keys));
    }

    private static Layout cut(PriorSharded wanted, ModelKeys keys, SampleSource rows) {
        PriorOrder order = new PriorOrder();
        for (Optional<Sample> row = rows.next(); row.isPresent(); row = rows.next()) {
            Sample sample = row.get();
            SampleUnit unit = SampleUnit.of(sample.id(), sample.subject());
            order.add(UnitHash.of(keys.placement(), unit), sample.prior());
        }
        return order.layout(wanted.shards(), wanted.uncut().training().layout().slices());
    }

    /** Keys for a model to be made: those given, else those of an interrupted attempt, else new ones. */
    private ModelKeys keys(String name, Optional<ModelKeys> given) {
        return given.or(() -> installation.keys().keys(name))
                .orElseGet(() -> ModelKeys.random(installation.ports().random()));
    }

    private ModelCatalog catalog() {
        return new ModelCatalog(installation);
    }
}
