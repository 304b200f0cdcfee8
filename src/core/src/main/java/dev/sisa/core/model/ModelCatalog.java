package dev.sisa.core.model;

import dev.sisa.core.bytes.Bytes;
import dev.sisa.core.failure.InvalidValueException;
import dev.sisa.core.installation.Installation;
import dev.sisa.core.json.BadJsonException;
import dev.sisa.core.port.Attributes;
import dev.sisa.core.port.Condition;
import dev.sisa.core.port.DamagedItemException;
import dev.sisa.core.port.Item;
import dev.sisa.core.port.ItemKey;
import dev.sisa.core.port.KeyStore;
import dev.sisa.core.port.ModelKeys;
import dev.sisa.core.port.Ports;
import dev.sisa.core.port.StoreException;
import dev.sisa.core.port.Table;
import dev.sisa.core.port.Transaction;
import dev.sisa.core.port.Write;
import dev.sisa.core.shard.ShardRow;
import dev.sisa.core.shard.ShardRows;
import dev.sisa.core.store.Pages;
import dev.sisa.core.store.Retry;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The models of a control store: item {@code M#model / META} with {@code spec} (JSON) and {@code t} (creation, milliseconds
 * since 1970). A model exists once that item does. Item {@code MODELS / model}, which is empty, lists it.
 */
public final class ModelCatalog {

    /** Bytes of a spec, which lies in one item. */
    private static final int MOST_SPEC_BYTES = 390_000;

    private final Ports ports;
    private final KeyStore keys;

    public ModelCatalog(Installation installation) {
        this.ports = installation.ports();
        this.keys = installation.keys();
    }

    /**
     * A model by its name.
     *
     * @throws StoreException if the model is there but its keys are not
     */
    public Optional<Model> find(String name) {
        return spec(name).map(spec -> {
            ModelKeys found = keys.keys(name)
                    .orElseThrow(() -> new StoreException("the keys of model " + name
                            + " are gone: without them no sample can be found; restore them from where they were kept, or end a"
                            + " deletion that was killed with `sisa delete " + name + "`"));
            return new Model(name, spec, found);
        });
    }

    /** The spec of a model, also of one that lost its keys to an interrupted deletion. */
    public Optional<ModelSpec> spec(String name) {
        return ports.control()
                .read(key(name))
                .map(item -> spec(name, item.attributes().text("spec")));
    }

    private static ModelSpec spec(String name, String text) {
        try {
            return ModelSpecJson.read("model " + name, text);
        } catch (BadJsonException | InvalidValueException e) {
            throw new DamagedItemException("the stored spec of a model cannot be read: " + e.getMessage(), e);
        }
    }

    /** Names of all models, in the order of their bytes. */
    public List<String> names() {
        List<String> names = new ArrayList<>();
        Pages.forEach(ports.control(), listing(""), item -> names.add(item.key().sort()));
        return names;
    }

    /**
     * Makes a model without samples; does nothing if just this model is there. No other process may be making it.
     *
     * @throws StoreException if the name is taken by a model of other keys
     * @throws InvalidValueException if the spec is larger than a store holds; nothing was written
     */
    public void create(Model model) {
        String spec = ModelSpecJson.write(model.spec()).toString();
        requireRoom(spec);
        keys.keep(model.name(), model.keys());
        ItemKey key = key(model.name());
        Attributes attributes =
                Attributes.NONE.with("spec", spec).with("t", ports.clock().millis());
        Retry retry = new Retry(ports, "create model " + model.name());
        retry.until(() -> ports.control().read(key).isPresent(), () -> {
            createShards(model);
            return retry.commit(Transaction.of(
                    Write.create(Item.first(key, attributes)),
                    new Write.Put(Item.first(listing(model.name()), Attributes.NONE), new Condition.Always())));
        });
    }

    private static void requireRoom(String spec) {
        int bytes = Bytes.ofText(spec).size();
        if (bytes > MOST_SPEC_BYTES) {
            throw new InvalidValueException(
                    "schema and training take " + bytes + " bytes in the control store, and a model has "
                            + MOST_SPEC_BYTES + " for them; state fewer columns, fewer categories or shorter names");
        }
    }

    /** Replaces rows of an interrupted attempt, which do not count before the model exists. */
    private void createShards(Model model) {
        for (int shard = 0; shard < model.shards(); shard++) {
            Item row = ShardRows.item(ShardRow.first(model.name(), shard));
            Transaction put = Transaction.of(new Write.Put(row, new Condition.Always()));
            Retry retry = new Retry(ports, "create the shards of model " + model.name());
            retry.until(() -> false, () -> retry.commit(put));
        }
    }

    /** The item that lists a model. */
    public static ItemKey listing(String name) {
        return new ItemKey(Table.CONTROL, "MODELS", name);
    }

    /** The item that a model exists by. */
    public static ItemKey key(String name) {
        return new ItemKey(Table.CONTROL, "M#" + name, "META");
    }
}
