package dev.sisa.core.verification;

import dev.sisa.core.model.Model;
import dev.sisa.core.model.ModelSpecJson;
import dev.sisa.core.port.DamagedBlobException;
import dev.sisa.core.port.DamagedItemException;
import dev.sisa.core.port.Ports;
import dev.sisa.core.receipt.Basis;
import dev.sisa.core.receipt.ChainEntry;
import dev.sisa.core.receipt.HealedShard;
import dev.sisa.core.receipt.HealingAddendum;
import dev.sisa.core.receipt.ReceiptBody;
import dev.sisa.core.receipt.ReceiptChain;
import dev.sisa.core.receipt.ReceiptDocument;
import dev.sisa.core.shard.LiveBlob;
import dev.sisa.core.shard.Shard;
import dev.sisa.core.slice.DamagedSliceException;
import dev.sisa.core.slice.UnknownSliceVersionException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/**
 * Trains the shards of an addendum once more, from initial weights on the retained slices, and compares with the blobs that the
 * receipt names. Live blobs carry their salts, so the names of the trained blobs can be computed and need only be equal.
 */
public final class Replay {

    private final Ports tested;
    private final Model model;
    private final Retraining again;

    public Replay(Ports tested, Model model, Retraining retraining) {
        this.tested = tested;
        this.model = model;
        this.again = retraining;
    }

    /**
     * One result a shard of an addendum, in its order; each shard can be replayed once.
     *
     * @param document one whose signature and lists are checked
     */
    public List<ReplayResult> of(ReceiptDocument document, HealingAddendum addendum) {
        List<List<String>> lists = document.lists().getOrDefault(HealingAddendum.LIVE, List.of());
        List<ReplayResult> results = new ArrayList<>();
        for (HealedShard shard : addendum.shards()) {
            results.add(checked(addendum, shard, lists.get(results.size())));
        }
        return results;
    }

    private ReplayResult checked(HealingAddendum addendum, HealedShard healed, List<String> named) {
        try {
            return shard(addendum, healed, named);
        } catch (DamagedBlobException | DamagedItemException | DamagedSliceException | UnknownSliceVersionException e) {
            return new ReplayResult.Different(healed.shard(), String.valueOf(e.getMessage()));
        }
    }

    private ReplayResult shard(HealingAddendum addendum, HealedShard healed, List<String> named) {
        int shard = healed.shard();
        if (!addendum.replayable()) {
            return new ReplayResult.NotPromised(shard);
        }
        Basis here = new Basis(
                ModelSpecJson.digest(model.spec()).toHex(),
                ModelSpecJson.layoutDigest(model.spec()).toHex(),
                again.installation().fingerprint(model.engine()));
        if (!addendum.basis().equals(here)) {
            return new ReplayResult.Different(
                    shard, "it was healed from " + addendum.basis() + ", but here are " + here);
        }
        Shard read = model.shardsIn(tested).read(shard);
        List<String> live =
                LiveBlob.of(read.manifest()).stream().map(LiveBlob::toString).toList();
        return live.equals(named)
                ? trained(read, live.size())
                : moved(addendum, healed, new Names(named, live, read.row().epoch()));
    }

    private ReplayResult trained(Shard read, int blobs) {
        new RetainedSlices(tested, again.ports(), model).copy(read);
        again.training().train(again.ports(), read.number());
        Shard fresh = model.shardsIn(again.ports()).read(read.number());
        String difference = new ReplayedShard(tested, again.ports()).difference(read.manifest(), fresh.manifest());
        return difference.isEmpty()
                ? new ReplayResult.Equal(read.number(), blobs)
                : new ReplayResult.Different(read.number(), difference);
    }

    private ReplayResult moved(HealingAddendum addendum, HealedShard healed, Names names) {
        OptionalLong newest = new ReceiptChain(tested)
                .entries(model.name()).stream()
                        .map(ChainEntry::body)
                        .filter(body -> tells(body, healed.shard()))
                        .mapToLong(body -> body.link().sequence())
                        .max();
        if (newest.orElse(0) > addendum.link().sequence()) {
            return new ReplayResult.Superseded(healed.shard(), newest.getAsLong());
        }
        String since = names.epoch() > healed.epoch()
                ? "; another run wrote to the shard since, up to epoch " + names.epoch()
                        + ", and no addendum tells of it yet"
                : "";
        return new ReplayResult.Different(healed.shard(), names.difference() + since);
    }

    private static boolean tells(ReceiptBody body, int shard) {
        return body instanceof HealingAddendum addendum
                && addendum.shards().stream().anyMatch(healed -> healed.shard() == shard);
    }

    /** The names in a receipt and those of live blobs. */
    private record Names(List<String> named, List<String> live, long epoch) {

        String difference() {
            List<String> differences = new ArrayList<>();
            first(named, live).ifPresent(name -> differences.add("the manifest does not name step " + name));
            first(live, named).ifPresent(name -> differences.add("the receipt does not name step " + name));
            return String.join(", ", differences);
        }

        private static Optional<String> first(List<String> some, List<String> others) {
            Set<String> known = Set.copyOf(others);
            return some.stream().filter(name -> !known.contains(name)).findFirst();
        }
    }
}
