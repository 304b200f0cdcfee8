package dev.sisa.core.reconcile;

import dev.sisa.core.model.Model;
import dev.sisa.core.port.Ports;
import dev.sisa.core.receipt.ErasedShard;
import dev.sisa.core.receipt.HealedShard;
import dev.sisa.core.receipt.ShardName;
import dev.sisa.core.receipt.ShardNames;
import dev.sisa.core.request.Request;
import dev.sisa.core.request.ShardMilestone;
import dev.sisa.core.run.Run;
import dev.sisa.core.run.RunState;
import dev.sisa.core.shard.BlobLists;
import dev.sisa.core.shard.ListDigest;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** What the receipts of a request tell of the shards that it touched, under the names that they have there. */
final class ReceiptShards {

    private final Ports ports;
    private final Model model;
    private final ShardNames names;

    ReceiptShards(Ports ports, Model model, Request request) {
        this.ports = ports;
        this.model = model;
        this.names = new ShardNames(request.intake().shardKey());
    }

    /** The newest erasure of each shard, and what all of them destroyed there. */
    List<ErasedShard> erased(List<ShardMilestone> reached) {
        return RequestReceipts.newest(reached).values().stream()
                .map(shard -> new ErasedShard(
                        names.of(shard.shard()), shard.epoch(), shard.erasedAt(), destroyed(shard.shard(), reached)))
                .sorted(Comparator.comparing(ErasedShard::shard))
                .toList();
    }

    /** Most requests touch a shard in one part; otherwise the blobs that all its erasures destroyed form one list. */
    private ListDigest destroyed(int shard, List<ShardMilestone> reached) {
        List<ListDigest> lists = reached.stream()
                .filter(milestone -> milestone.shard() == shard)
                .map(ShardMilestone::destroyed)
                .distinct()
                .toList();
        if (lists.size() == 1) {
            return lists.getFirst();
        }
        BlobLists kept = new BlobLists(ports.control());
        List<String> names = lists.stream()
                .flatMap(list -> kept.names(model.name(), list).stream())
                .distinct()
                .sorted()
                .toList();
        return kept.keep(model.name(), names);
    }

    /**
     * The blobs of a shard when it was healed after an erasure. A shard at rest that no run had to heal counts as it is now: the
     * erasure found nothing to take out.
     */
    HealedShard healed(ShardSnapshot shard, long erasure) {
        ShardName name = names.of(shard.row().shard());
        return shard.healing(erasure)
                .flatMap(run -> healed(name, run))
                .orElseGet(() -> new HealedShard(
                        name,
                        shard.row().epoch(),
                        new BlobLists(ports.control())
                                .keep(model.name(), shard.row().manifest())));
    }

    private static Optional<HealedShard> healed(ShardName name, Run run) {
        return run.state() instanceof RunState.Done done
                ? done.live()
                        .map(live -> new HealedShard(name, run.id().epoch(), live))
                : Optional.empty();
    }
}
