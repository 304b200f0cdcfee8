package dev.sisa.core.ingest;

import dev.sisa.core.bytes.Bytes;
import dev.sisa.core.bytes.Sha256;
import dev.sisa.core.port.Attributes;
import dev.sisa.core.port.Condition;
import dev.sisa.core.port.ControlStore;
import dev.sisa.core.port.Item;
import dev.sisa.core.port.ItemKey;
import dev.sisa.core.port.Ports;
import dev.sisa.core.port.Table;
import dev.sisa.core.port.Transaction;
import dev.sisa.core.port.Write;
import dev.sisa.core.store.Pages;
import dev.sisa.core.store.Retry;
import java.util.ArrayList;
import java.util.List;

/**
 * Imports that have begun to change a model and have not ended: item {@code M#model / IN#<hash of the file's name>} with
 * {@code file}, its name. One that stays was interrupted, and its file must be ingested again.
 */
public final class OpenImports {

    private static final String PREFIX = "IN#";

    private final Ports ports;
    private final ControlStore control;
    private final String partition;

    public OpenImports(Ports ports, String model) {
        this.ports = ports;
        this.control = ports.control();
        this.partition = "M#" + model;
    }

    /** Names of the files. */
    public List<String> files() {
        List<String> files = new ArrayList<>();
        Pages.forEach(
                control,
                new ItemKey(Table.CONTROL, partition, PREFIX),
                item -> files.add(item.attributes().text("file")));
        return files;
    }

    void open(String file) {
        Item item = Item.first(key(file), Attributes.NONE.with("file", file));
        Retry retry = new Retry(ports, "note the import of " + file);
        retry.until(
                () -> control.read(item.key()).isPresent(),
                () -> retry.commit(Transaction.of(new Write.Put(item, new Condition.Always()))));
    }

    void close(String file) {
        Retry retry = new Retry(ports, "end the import of " + file);
        retry.until(
                () -> control.read(key(file)).isEmpty(),
                () -> retry.commit(Transaction.of(new Write.Delete(key(file), new Condition.Always()))));
    }

    private ItemKey key(String file) {
        return new ItemKey(
                Table.CONTROL, partition, PREFIX + Sha256.of(Bytes.ofText(file)).toHex());
    }
}
