package dev.sisa.api.receipt;

import java.util.List;

/**
 * The shards that the receipts of a model name.
 *
 * @param model its name
 * @param shards in the order of the chain, and of the names in a receipt
 */
public record ReceiptShardList(String model, List<ReceiptShard> shards) {

    public ReceiptShardList {
        shards = List.copyOf(shards);
    }
}
