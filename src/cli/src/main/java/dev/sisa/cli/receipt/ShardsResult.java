package dev.sisa.cli.receipt;

import dev.sisa.api.receipt.ReceiptShard;
import dev.sisa.api.receipt.ReceiptShardList;
import dev.sisa.cli.output.Console;
import dev.sisa.core.port.ControlStore;
import dev.sisa.core.port.Ports;
import dev.sisa.core.receipt.ReceiptBody;
import dev.sisa.core.receipt.chain.ReceiptChain;
import dev.sisa.core.request.RequestRows;
import java.util.ArrayList;
import java.util.List;

/** The shards that the receipts of a model name. */
record ShardsResult(String model, List<ReceiptShard> shards) implements Console.Printable {

    /** Those of a chain, by the keys that lie with the requests. */
    static ShardsResult of(Ports ports, String model) {
        List<ReceiptShard> shards = new ArrayList<>();
        new ReceiptChain(ports).forEach(model, entry -> shards.addAll(shards(ports.control(), entry.body())));
        return new ShardsResult(model, shards);
    }

    private static List<ReceiptShard> shards(ControlStore control, ReceiptBody body) {
        return body.shardNames().isEmpty()
                ? List.of()
                : new RequestRows(control)
                        .find(body.requestId())
                        .map(request ->
                                ShardNumbers.ofKey(request.intake().shardKey()).of(body))
                        .orElseGet(List::of);
    }

    @Override
    public ReceiptShardList toJson() {
        return new ReceiptShardList(model, shards);
    }

    @Override
    public String toText() {
        return shards.isEmpty() ? "no receipt names a shard" : ShardNumbers.toText(shards);
    }
}
