package dev.sisa.cli.receipt;

import dev.sisa.api.receipt.ReceiptShard;
import dev.sisa.cli.output.TextTable;
import dev.sisa.core.bytes.Bytes;
import dev.sisa.core.receipt.ReceiptBody;
import dev.sisa.core.receipt.ShardName;
import dev.sisa.core.receipt.ShardNames;
import dev.sisa.core.spec.Layout;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The numbers of the shards that receipts name by keyed hashes, for holders of the salt or the home. */
final class ShardNumbers {

    private final Map<ShardName, Integer> numbers;

    private ShardNumbers(ShardNames names, int shards) {
        this.numbers = names.numbers(shards);
    }

    /** The numbers in the receipts of the request that was answered with a salt. */
    static ShardNumbers ofSalt(Bytes salt) {
        return new ShardNumbers(ShardNames.ofSalt(salt), Layout.MOST_SHARDS);
    }

    /**
     * The numbers in the receipts of a request.
     *
     * @param shards how many the model has
     */
    static ShardNumbers ofKey(Bytes key, int shards) {
        return new ShardNumbers(new ShardNames(key), shards);
    }

    /** The shards of a receipt whose number is known, in its order. */
    List<ReceiptShard> of(ReceiptBody body) {
        return body.shardNames().stream()
                .flatMap(name -> number(name).stream()
                        .map(shard -> new ReceiptShard(body.link().sequence(), shard, name.text())))
                .toList();
    }

    private Optional<Integer> number(ShardName name) {
        return name.number().isPresent()
                ? Optional.of(name.number().getAsInt())
                : Optional.ofNullable(numbers.get(name));
    }

    /** A line a shard. */
    static String toText(List<ReceiptShard> shards) {
        TextTable table = new TextTable("receipt", "shard", "named");
        shards.forEach(shard -> table.row(shard.sequence(), shard.shard(), shard.name()));
        return table.toString();
    }
}
