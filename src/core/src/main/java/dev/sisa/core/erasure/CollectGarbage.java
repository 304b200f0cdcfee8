package dev.sisa.core.erasure;

import dev.sisa.core.acceptance.SampleList;
import dev.sisa.core.model.Model;
import dev.sisa.core.port.DamagedItemException;
import dev.sisa.core.port.Item;
import dev.sisa.core.port.Ports;
import dev.sisa.core.port.Transaction;
import dev.sisa.core.request.RequestRows;
import dev.sisa.core.run.Leases;
import dev.sisa.core.run.Run;
import dev.sisa.core.run.RunRows;
import dev.sisa.core.run.RunState;
import dev.sisa.core.shard.Shard;
import dev.sisa.core.shard.ShardListing;
import dev.sisa.core.shard.ShardRow;
import dev.sisa.core.shard.ShardRows;
import dev.sisa.core.store.Pages;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.stream.Collectors;

/** Destroys unnamed blobs: those that dead runs wrote and never appended, and lists that no request needs any more. */
public final class CollectGarbage {

    private final Ports ports;
    private final Model model;
    private final Leases leases;

    public CollectGarbage(Ports ports, Model model) {
        this.ports = ports;
        this.model = model;
        this.leases = new Leases(ports);
    }

    /**
     * Destroys what runs of a shard left behind: all blobs of epochs up to the newest ended run whose predecessors are all dead,
     * unless the row names them. Records of runs that no longer matter are deleted. While anything waits to be erased or destroyed
     * nothing is: these blobs may have seen it, and are written down before they go.
     *
     * @return how many blobs were destroyed
     */
    public int shard(int shard) {
        List<Run> ended = ended(shard);
        if (ended.stream().allMatch(Run::swept)) {
            return 0;
        }
        long epoch = ended.getLast().id().epoch();
        SortedSet<String> orphans = new ShardListing(ports.blobs(), model.blobs(shard)).of(written -> written <= epoch);
        Shard read = model.shardsIn(ports).read(shard);
        if (!read.row().pending().isEmpty() || hasResidue(shard)) {
            return 0;
        }
        orphans.removeAll(read.blobs());
        ports.blobs().delete(orphans);
        ended.forEach(run -> note(run, ended));
        return orphans.size();
    }

    private boolean hasResidue(int shard) {
        return new ResidueRows(ports.control(), model.name())
                .of(shard).stream().anyMatch(residue -> !residue.isDestroyed());
    }

    /**
     * Deletes records of finished runs without listing blobs; the newest dead run stays, so that the blobs of those before it are
     * still collected. Used while the blob store is down, so that failed attempts do not pile up.
     */
    public void forget(int shard) {
        List<Run> ended = ended(shard);
        ended.stream()
                .limit(Math.max(0, ended.size() - 1))
                .filter(run -> !speaks(run))
                .forEach(run -> ports.control().commit(Transaction.of(RunRows.delete(run))));
    }

    /** The oldest runs of a shard, up to the first that is not dead. */
    private List<Run> ended(int shard) {
        long newest = row(shard).epoch();
        List<Run> ended = new RunRows(ports.control())
                .of(model.name(), shard).stream()
                        .takeWhile(run -> run.state().ended())
                        .toList();
        List<Run> living = leases.living(ended, newest);
        return ended.stream().takeWhile(run -> !living.contains(run)).toList();
    }

    private void note(Run run, List<Run> all) {
        boolean over = all.stream()
                .anyMatch(later -> later.id().epoch() > run.id().epoch()
                        && later.kind() == run.kind()
                        && later.state() instanceof RunState.Done);
        if (over || !speaks(run)) {
            ports.control().commit(Transaction.of(RunRows.delete(run)));
        } else if (!run.swept()) {
            ports.control().commit(Transaction.of(RunRows.replace(run.cleaned())));
        }
    }

    /** Whether a run's end matters later: it healed its shard, or its failure counts against a retry. */
    private boolean speaks(Run run) {
        return switch (run.state()) {
            case RunState.Done _ -> true;
            case RunState.Failed failed ->
                failed.keepsFrom(run.kind(), ports.clock().instant());
            case RunState.Leased _, RunState.Running _, RunState.Stopped _ -> false;
        };
    }

    private ShardRow row(int shard) {
        return new ShardRows(ports.control()).read(model.name(), shard);
    }

    /**
     * Destroys lists whose request does not name them. A request is stored before its list, so such a list is garbage.
     *
     * @return how many lists were destroyed
     */
    public int lists() {
        return unnamed(SampleList.prefix(model.name()));
    }

    /** The same for the lists of one request. */
    public int lists(String request) {
        return unnamed(SampleList.prefix(model.name()) + request + "/");
    }

    private int unnamed(String prefix) {
        int[] destroyed = {0};
        Pages.ofKeys(ports.blobs(), prefix, page -> {
            Set<String> named = named(page);
            List<String> orphans =
                    page.stream().filter(key -> !named.contains(key)).toList();
            ports.blobs().delete(orphans);
            destroyed[0] += orphans.size();
        });
        return destroyed[0];
    }

    /** Those lists that their requests name. */
    private Set<String> named(List<String> lists) {
        Map<String, Item> requests = new RequestRows(ports.control())
                .items(lists.stream().map(SampleList::requestOf).toList());
        return lists.stream()
                .filter(key -> Optional.ofNullable(requests.get(SampleList.requestOf(key)))
                        .filter(item -> names(item, key))
                        .isPresent())
                .collect(Collectors.toSet());
    }

    /** A list of a request that cannot be read may be needed yet. */
    private static boolean names(Item request, String key) {
        try {
            String list = RequestRows.request(SampleList.requestOf(key), request)
                    .expansion()
                    .list();
            return !list.isEmpty() && key.startsWith(list);
        } catch (DamagedItemException _) {
            return true;
        }
    }
}
