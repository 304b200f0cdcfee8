package dev.sisa.core.erasure;

import dev.sisa.core.acceptance.SampleList;
import dev.sisa.core.installation.Installation;
import dev.sisa.core.model.ModelCatalog;
import dev.sisa.core.model.ModelSpec;
import dev.sisa.core.port.BusyException;
import dev.sisa.core.port.Condition;
import dev.sisa.core.port.Item;
import dev.sisa.core.port.ItemKey;
import dev.sisa.core.port.JobLauncher;
import dev.sisa.core.port.KeyStore;
import dev.sisa.core.port.Ports;
import dev.sisa.core.port.Table;
import dev.sisa.core.port.Transaction;
import dev.sisa.core.port.Write;
import dev.sisa.core.request.OpenRequests;
import dev.sisa.core.request.RequestRows;
import dev.sisa.core.request.UnerasedRequests;
import dev.sisa.core.run.Lease;
import dev.sisa.core.run.Leases;
import dev.sisa.core.run.Run;
import dev.sisa.core.run.RunKind;
import dev.sisa.core.run.RunRows;
import dev.sisa.core.shard.BlobKeys;
import dev.sisa.core.shard.ShardItems;
import dev.sisa.core.shard.ShardRow;
import dev.sisa.core.shard.ShardRows;
import dev.sisa.core.store.Pages;
import dev.sisa.core.store.Retry;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Gatherers;
import java.util.stream.IntStream;

/**
 * Deletes a model with its slices, checkpoints, points, memberships, rows and keys. After a kill it is repeated from the start:
 * the model's item is deleted last.
 *
 * <p>Tombstones stay, since a store cannot list a model's keyed hashes: with the keys destroyed, their people and samples are
 * unknowable. If an operator kept the keys and creates the model again, the tombstones still suppress everyone forgotten.
 */
public final class ModelDeletion {

    private final Ports ports;
    private final KeyStore keys;
    private final String model;
    private final ModelSpec spec;

    /** The deletion of a model, which may have lost its keys already. No other process may work on it. */
    public ModelDeletion(Installation installation, String model, ModelSpec spec) {
        this.ports = installation.ports();
        this.keys = installation.keys();
        this.model = model;
        this.spec = spec;
    }

    /**
     * Deletes everything.
     *
     * @return how many blobs were destroyed
     */
    public long delete() {
        long blobs = 0;
        try (JobLauncher.Claim claim = ports.jobs().claim()) {
            List<Integer> shards = IntStream.range(0, spec.shards()).boxed().toList();
            Set<Integer> left =
                    new ShardRows(ports.control()).find(model, shards).keySet();
            left.stream().sorted().forEach(shard -> seize(shard, claim.job()));
            for (int shard = 0; shard < spec.shards(); shard++) {
                new PointRemoval(ports, model, spec.rows()).shard(shard);
                BlobKeys prefixes = new BlobKeys(model, shard);
                for (String prefix : prefixes.all()) {
                    blobs += removeBlobs(prefix);
                }
                removeRow(shard);
                removeItems(ShardItems.key(model, shard, "").partition());
            }
        }
        OpenRequests open = new OpenRequests(ports.control(), model);
        removeUnerased(open.ids());
        removeItems(open.partition());
        removeItems(new UnerasedRequests(ports.control(), model).partition());
        blobs += removeBlobs(SampleList.prefix(model));
        ItemKey last = ModelCatalog.key(model);
        removeItems(last.partition(), last);
        keys.destroy(model);
        Retry retry = new Retry(ports, "delete model " + model);
        retry.until(
                () -> ports.control().read(last).isEmpty(),
                () -> retry.commit(Transaction.of(remove(last), remove(ModelCatalog.listing(model)))));
        return blobs;
    }

    /** No run may write to a deleted shard, nor begin to. A shard without a row was deleted before. */
    private void seize(int shard, String job) {
        Leases leases = new Leases(ports);
        if (leases.take(model, shard, RunKind.DELETE, job) instanceof Lease.Taken(ShardRow row, Run mine)) {
            List<Run> others = new RunRows(ports.control())
                    .of(model, shard).stream()
                            .filter(run -> !run.id().equals(mine.id()))
                            .toList();
            List<Run> living = leases.living(others, row.epoch());
            living.forEach(run -> ports.jobs().stop(run.job()));
            if (living.isEmpty()) {
                return;
            }
        }
        throw new BusyException("another process is still at work on shard " + shard + " of model " + model
                + " and was asked to stop; delete it again in a moment");
    }

    /** No reconciler moves it any more, and it must not answer a repeated demand to a new model of the same name and keys. */
    private void removeUnerased(List<String> ids) {
        new RequestRows(ports.control())
                .read(ids).stream()
                        .filter(request -> request.milestones().erasedAt().isEmpty())
                        .forEach(request -> removeItems(RequestRows.partition(request.id())));
    }

    private long removeBlobs(String prefix) {
        long[] removed = {0};
        long before;
        do {
            before = removed[0];
            Pages.ofKeys(ports.blobs(), prefix, page -> {
                ports.blobs().delete(page);
                removed[0] += page.size();
            });
        } while (removed[0] > before);
        return removed[0];
    }

    /** Deleted before the runs that hold the shard: no run can lease a shard without a row. */
    private void removeRow(int shard) {
        ItemKey row = ShardRows.key(model, shard);
        Retry retry = new Retry(ports, "delete shard " + shard);
        retry.until(() -> ports.control().read(row).isEmpty(), () -> retry.commit(Transaction.of(remove(row))));
    }

    private void removeItems(String partition, ItemKey... kept) {
        ItemKey all = new ItemKey(Table.CONTROL, partition, "");
        Predicate<Item> goes = item -> !List.of(kept).contains(item.key());
        Retry retry = new Retry(ports, "delete the items of model " + model);
        retry.until(() -> Pages.first(ports.control(), all, goes).isEmpty(), () -> {
            Pages.ofItems(ports.control(), all, page -> page.stream()
                    .filter(goes)
                    .map(item -> remove(item.key()))
                    .gather(Gatherers.windowFixed(Transaction.MOST_WRITES))
                    .forEach(chunk -> {
                        boolean _ = retry.commit(new Transaction(chunk));
                    }));
            return false; // items may have come behind those that were listed
        });
    }

    private static Write remove(ItemKey key) {
        return new Write.Delete(key, new Condition.Always());
    }
}
