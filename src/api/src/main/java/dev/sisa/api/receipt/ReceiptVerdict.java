package dev.sisa.api.receipt;

import java.util.List;
import java.util.OptionalLong;

/**
 * The checks of receipts, and what these do not prove.
 *
 * @param passed whether no check failed and nothing differs
 * @param receipts those in good form, in the order of the files
 * @param shards the numbers of the shards that the receipts of the salt's request name; none without {@code --shards}
 * @param checks each check
 * @param replays shards that were trained again; none without {@code --replay}
 * @param replayedBlobCount blobs that training again was compared with; absent if no shard was trained
 * @param notProven statements that do not follow from this
 */
public record ReceiptVerdict(
        boolean passed,
        List<ReceiptEntry> receipts,
        List<ReceiptShard> shards,
        List<CheckEntry> checks,
        List<ReplayEntry> replays,
        OptionalLong replayedBlobCount,
        List<String> notProven) {

    public ReceiptVerdict {
        receipts = List.copyOf(receipts);
        shards = List.copyOf(shards);
        checks = List.copyOf(checks);
        replays = List.copyOf(replays);
        notProven = List.copyOf(notProven);
    }
}
