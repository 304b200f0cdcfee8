package dev.sisa.local;

import dev.sisa.core.bytes.Bytes;
import dev.sisa.core.port.Attributes;
import dev.sisa.core.port.BlobContent;
import dev.sisa.core.port.CommitResult;
import dev.sisa.core.port.Condition;
import dev.sisa.core.port.ControlStore;
import dev.sisa.core.port.Item;
import dev.sisa.core.port.ItemKey;
import dev.sisa.core.port.Table;
import dev.sisa.core.port.Transaction;
import dev.sisa.core.port.Write;
import dev.sisa.local.file.DirectoryBlobStore;
import dev.sisa.local.file.Home;
import dev.sisa.local.file.ModelLock;
import dev.sisa.local.sqlite.SqliteControlStore;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;

/** The work of the tests' child processes in a home, until they are killed or done. */
final class ChildMain {

    static final List<ItemKey> TOGETHER = IntStream.range(0, 20)
            .mapToObj(number -> new ItemKey(Table.CONTROL, "M#" + number, "SH"))
            .toList();
    static final ItemKey COUNTER = new ItemKey(Table.CONTROL, "M#m", "COUNTER");
    static final int BLOB_BYTES = 200_000;
    static final int INCREMENTS = 100;

    private ChildMain() {}

    public static void main(String[] arguments) throws Exception {
        Home home = Home.open(Path.of(arguments[1]));
        switch (arguments[0]) {
            case "commit" -> commitForever(home);
            case "put" -> putForever(home, arguments[2]);
            case "count" -> count(home);
            case "lock" -> {
                System.out.println(ModelLock.tryAcquire(home.locks(), "m", Instant.EPOCH));
                System.in.read();
            }
            default -> ChildJobs.run(home, arguments);
        }
    }

    private static void commitForever(Home home) {
        try (SqliteControlStore store = SqliteControlStore.open(home.controlFile())) {
            for (long round = store.read(TOGETHER.getFirst()).map(Item::version).orElse(0L) + 1; ; round++) {
                Attributes attributes = Attributes.NONE.with("round", round).with("t", "x".repeat(5_000));
                long version = round;
                Transaction all = new Transaction(TOGETHER.stream()
                        .<Write>map(key -> new Write.Put(new Item(key, version, attributes), new Condition.Always()))
                        .toList());
                System.out.println(store.commit(all));
            }
        }
    }

    private static void putForever(Home home, String folder) {
        DirectoryBlobStore store = DirectoryBlobStore.open(home.blobs());
        for (int round = 0; ; round++) {
            String key = "ckpt/" + folder + "/" + round;
            store.put(key, BlobContent.of(Bytes.owning(new byte[BLOB_BYTES])));
            System.out.println("stored");
        }
    }

    private static void count(Home home) {
        try (SqliteControlStore store = SqliteControlStore.open(home.controlFile())) {
            for (int done = 0; done < INCREMENTS; ) {
                if (increment(store) instanceof CommitResult.Committed) {
                    done++;
                }
            }
        }
    }

    private static CommitResult increment(ControlStore store) {
        Write write = store.read(COUNTER)
                .map(item -> Write.replace(item.changed(Attributes.NONE)))
                .orElseGet(() -> Write.create(Item.first(COUNTER, Attributes.NONE)));
        return store.commit(Transaction.of(write));
    }
}
