package dev.sisa.core.verification;

import dev.sisa.core.model.Model;
import dev.sisa.core.model.ModelSpecJson;
import dev.sisa.core.port.DamagedBlobException;
import dev.sisa.core.port.DamagedItemException;
import dev.sisa.core.port.Ports;
import dev.sisa.core.receipt.Basis;
import dev.sisa.core.receipt.HealedShard;
import dev.sisa.core.receipt.HealingAddendum;
import dev.sisa.core.receipt.ReceiptFormat;
import dev.sisa.core.receipt.ShardName;
import dev.sisa.core.receipt.ShardNames;
import dev.sisa.core.receipt.chain.NewestAddenda;
import dev.sisa.core.request.RequestRows;
import dev.sisa.core.shard.LiveBlob;
import dev.sisa.core.shard.Shard;
import dev.sisa.core.slice.DamagedSliceException;
import dev.sisa.core.slice.UnknownSliceVersionException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

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
     * @param addendum one whose signature and lists are checked
     * @param lists the blobs that it names, a list a shard
     */
    public List<ReplayResult> of(HealingAddendum addendum, List<List<String>> lists) {
        Map<ShardName, Integer> numbers = numbers(addendum);
        List<ReplayResult> results = new ArrayList<>();
        for (HealedShard shard : addendum.shards()) {
            int number = Optional.ofNullable(numbers.get(shard.shard()))
                    .orElseThrow(() -> new DamagedItemException(addendum.title() + " names "
                            + shard.shard().title() + ", which is none of model " + model.name()));
            results.add(checked(addendum, new Told(number, shard.epoch(), lists.get(results.size()))));
        }
        return results;
    }

    /** A shard in an addendum. */
    private record Told(int shard, long epoch, List<String> named) {}

    /** The numbers of the shards by the names that the receipt has for them: the key of the names is with the request. */
    private Map<ShardName, Integer> numbers(HealingAddendum addendum) {
        if (addendum.link().format() == ReceiptFormat.ONE) {
            return IntStream.range(0, model.shards())
                    .boxed()
                    .collect(Collectors.toMap(ShardName::numbered, shard -> shard));
        }
        return new RequestRows(tested.control())
                .find(addendum.requestId())
                .map(request -> new ShardNames(request.intake().shardKey()).numbers(model.shards()))
                .orElseThrow(() -> new DamagedItemException("request " + addendum.requestId() + ", which "
                        + addendum.title() + " answers, is not in this home, so its shards cannot be told"));
    }

    private ReplayResult checked(HealingAddendum addendum, Told told) {
        try {
            return shard(addendum, told);
        } catch (DamagedBlobException | DamagedItemException | DamagedSliceException | UnknownSliceVersionException e) {
            return new ReplayResult.Different(told.shard(), String.valueOf(e.getMessage()));
        }
    }

    private ReplayResult shard(HealingAddendum addendum, Told told) {
        int shard = told.shard();
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
        return live.equals(told.named())
                ? trained(read, live.size())
                : moved(addendum, told, new Names(told.named(), live, read.row().epoch()));
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

    private ReplayResult moved(HealingAddendum addendum, Told told, Names names) {
        long newest = new NewestAddenda(tested.control())
                .of(model.name(), told.shard())
                .orElse(0);
        long here = addendum.link().sequence();
        if (newest > here) {
            return new ReplayResult.Superseded(told.shard(), newest);
        }
        if (newest < here) {
            throw new DamagedItemException("the newest addendum of shard " + told.shard() + " is receipt " + newest
                    + " by its item in this home, though receipt " + here + " tells of it");
        }
        String since = names.epoch() > told.epoch()
                ? "; another run wrote to the shard since, up to epoch " + names.epoch()
                        + ", and no addendum tells of it yet"
                : "";
        return new ReplayResult.Different(told.shard(), names.difference() + since);
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
