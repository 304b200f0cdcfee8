package dev.sisa.cli.receipt;

import dev.sisa.api.receipt.ReceiptShard;
import dev.sisa.cli.output.TextTable;
import dev.sisa.core.bytes.Bytes;
import dev.sisa.core.receipt.ReceiptBody;
import dev.sisa.core.receipt.ShardName;
import dev.sisa.core.receipt.ShardNames;
import dev.sisa.core.spec.Layout;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The numbers of the shards that receipts name by keyed hashes, for holders of the salt or the home. Numbers are tried from 0 on
 * up to those of the largest layout, since a receipt does not say how many shards its model has. Not thread-safe.
 */
final class ShardNumbers {

    private final ShardNames names;
    private final Map<ShardName, Integer> tried = new HashMap<>();

    private ShardNumbers(ShardNames names) {
        this.names = names;
    }

    /** The numbers in the receipts of the request that was answered with a salt. */
    static ShardNumbers ofSalt(Bytes salt) {
        return new ShardNumbers(ShardNames.ofSalt(salt));
    }

    /** The numbers in the receipts of the request that has a key. */
    static ShardNumbers ofKey(Bytes key) {
        return new ShardNumbers(new ShardNames(key));
    }

    /** The shards of a receipt whose number is known, in its order. */
    List<ReceiptShard> of(ReceiptBody body) {
        return body.shardNames().stream()
                .flatMap(name -> number(name).stream()
                        .map(shard -> new ReceiptShard(body.link().sequence(), shard, name.text())))
                .toList();
    }

    private Optional<Integer> number(ShardName name) {
        if (name.number().isPresent()) {
            return Optional.of(name.number().getAsInt());
        }
        while (!tried.containsKey(name) && tried.size() < Layout.MOST_SHARDS) {
            tried.put(names.of(tried.size()), tried.size());
        }
        return Optional.ofNullable(tried.get(name));
    }

    /** A line a shard. */
    static String toText(List<ReceiptShard> shards) {
        TextTable table = new TextTable("receipt", "shard", "named");
        shards.forEach(shard -> table.row(shard.sequence(), shard.shard(), shard.name()));
        return table.toString();
    }
}
