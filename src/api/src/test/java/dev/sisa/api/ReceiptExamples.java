package dev.sisa.api;

import dev.sisa.api.receipt.CheckEntry;
import dev.sisa.api.receipt.PublishedHead;
import dev.sisa.api.receipt.ReceiptEntry;
import dev.sisa.api.receipt.ReceiptList;
import dev.sisa.api.receipt.ReceiptShard;
import dev.sisa.api.receipt.ReceiptShardList;
import dev.sisa.api.receipt.ReceiptVerdict;
import dev.sisa.api.receipt.ReplayEntry;
import dev.sisa.api.verification.ComparedAnswers;
import dev.sisa.api.verification.ComparedShard;
import dev.sisa.api.verification.ScratchComparison;
import dev.sisa.api.verification.SurvivorSource;
import dev.sisa.core.receipt.ReceiptKind;
import dev.sisa.core.receipt.chain.ChainHead;
import dev.sisa.core.receipt.check.CheckResult;
import dev.sisa.core.verification.AnswerComparison;
import dev.sisa.core.verification.ReplayResult;
import dev.sisa.core.verification.ShardComparison;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/** Examples of receipts and comparisons, by the names of their golden files. */
final class ReceiptExamples {

    private static final String DIGEST = "9b7d42c8".repeat(8);
    private static final ReceiptEntry RECEIPT = new ReceiptEntry(
            "credit",
            5,
            ReceiptKind.ERASURE,
            FailureExamples.REQUEST,
            RequestExamples.RECEIVED,
            DIGEST,
            Optional.of(RequestExamples.COUNTS),
            List.of("a3e1f0d2b4c69788"));
    private static final ReceiptShard SHARD_NAME = new ReceiptShard(5, 1, DIGEST);
    private static final CheckEntry DOUBT = CheckEntry.of(new CheckResult.Doubtful(
            CheckResult.Check.TIMES, "receipt 5 of model credit", "it is dated before receipt 4"));
    private static final CheckEntry OLD = CheckEntry.of(new CheckResult.Superseded("receipt 4 of model credit", 6));
    private static final ReplayEntry EQUAL = replay(new ReplayResult.Equal(1, 6));
    private static final ReplayEntry DIFFERENT = replay(new ReplayResult.Different(1, "step 8, parameters"));
    private static final ReplayEntry AGED = replay(new ReplayResult.Superseded(2, 8));
    private static final ComparedShard SHARD =
            ComparedShard.of(new ShardComparison(1, 802, 10, "step 8, parameters"), true);
    private static final ComparedAnswers ANSWERS =
            ComparedAnswers.of(new AnswerComparison.Difference(3_988, 19_940, 1));

    private ReceiptExamples() {}

    static Map<String, Object> all() {
        return Map.ofEntries(
                Map.entry("CheckEntry", DOUBT),
                Map.entry("CheckEntry.superseded", OLD),
                Map.entry("ComparedAnswers", ANSWERS),
                Map.entry("ComparedShard", SHARD),
                Map.entry("ComparedShard.equal", ComparedShard.of(new ShardComparison(0, 813, 10, ""), true)),
                Map.entry("PublishedHead", PublishedHead.of("credit", Optional.of(new ChainHead(6, DIGEST)))),
                Map.entry("PublishedHead.none", PublishedHead.of("credit", Optional.empty())),
                Map.entry("ReceiptEntry", RECEIPT),
                Map.entry("ReceiptList", new ReceiptList("credit", List.of(RECEIPT))),
                Map.entry("ReceiptShard", SHARD_NAME),
                Map.entry("ReceiptShardList", new ReceiptShardList("credit", List.of(SHARD_NAME))),
                Map.entry("ReceiptVerdict", verdict()),
                Map.entry("ReplayEntry", EQUAL),
                Map.entry("ReplayEntry.different", DIFFERENT),
                Map.entry("ReplayEntry.superseded", AGED),
                Map.entry(
                        "ScratchComparison",
                        new ScratchComparison(
                                false, true, SurvivorSource.DATA, 21, 3_988, 1, List.of(SHARD), ANSWERS)));
    }

    private static ReceiptVerdict verdict() {
        return new ReceiptVerdict(
                true,
                List.of(RECEIPT),
                List.of(SHARD_NAME),
                List.of(DOUBT, OLD),
                List.of(EQUAL, AGED),
                OptionalLong.of(6),
                List.of("that the operator's clock was right"));
    }

    private static ReplayEntry replay(ReplayResult result) {
        return ReplayEntry.of("receipt 6 of model credit", result);
    }
}
