package dev.sisa.core.receipt.check;

import dev.sisa.core.receipt.ErasureReceipt;
import dev.sisa.core.receipt.HealingAddendum;
import dev.sisa.core.receipt.NothingErasedReceipt;
import dev.sisa.core.receipt.ReceiptBody;
import dev.sisa.core.receipt.ReceiptKind;
import dev.sisa.core.receipt.ReceiptTimes;
import dev.sisa.core.receipt.RefusedReceipt;
import dev.sisa.core.receipt.check.CheckResult.Check;
import dev.sisa.core.receipt.check.CheckResult.Doubtful;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Names times that run backwards: within a receipt, from a receipt to the one that follows it, and from an erasure to its
 * addendum. None of it fails a check, since the signed order counts and times are the operator's word.
 */
final class TimeCheck {

    private final List<ReceiptSummary> chain;
    private final Map<Long, ReceiptSummary> erasures;

    /**
     * A check of one chain.
     *
     * @param chain receipts of one model in the order of their sequences; some may be missing
     */
    TimeCheck(List<ReceiptSummary> chain) {
        this.chain = List.copyOf(chain);
        this.erasures = chain.stream()
                .filter(receipt -> receipt.kind() == ReceiptKind.ERASURE)
                .collect(Collectors.toMap(receipt -> receipt.link().sequence(), receipt -> receipt, (one, _) -> one));
    }

    /** One result for each pair of times that is out of order. */
    List<CheckResult> results() {
        List<CheckResult> results = new ArrayList<>();
        for (int i = 0; i < chain.size(); i++) {
            ReceiptSummary receipt = chain.get(i);
            Stream<String> odd = Stream.concat(receipt.odd().stream(), afterErasure(receipt));
            Stream<String> early = i == 0 ? Stream.of() : afterPrevious(chain.get(i - 1), receipt);
            Stream.concat(odd, early).forEach(where -> results.add(new Doubtful(Check.TIMES, receipt.title(), where)));
        }
        return results;
    }

    /** Times within a receipt that run backwards. */
    static List<String> within(ReceiptBody body) {
        Stream<String> odd =
                switch (body) {
                    case ErasureReceipt receipt -> within(receipt);
                    case NothingErasedReceipt receipt ->
                        order(
                                new Event("answered", receipt.request().answeredAt()),
                                new Event("received", receipt.request().receivedAt()));
                    case RefusedReceipt receipt ->
                        order(
                                new Event("refused", receipt.request().refusedAt()),
                                new Event("received", receipt.request().receivedAt()));
                    case HealingAddendum _ -> Stream.of();
                };
        return odd.toList();
    }

    private static Stream<String> within(ErasureReceipt receipt) {
        ReceiptTimes times = receipt.request().milestones();
        Stream<String> milestones = Stream.concat(
                order(new Event("forgotten", times.forgottenAt()), new Event("received", times.receivedAt())),
                order(new Event("erased", times.erasedAt()), new Event("forgotten", times.forgottenAt())));
        Stream<String> due = order(new Event("due", times.dueAt()), new Event("received", times.receivedAt()));
        Stream<String> shards = receipt.shards().stream()
                .flatMap(shard -> order(
                        new Event("erased", times.erasedAt()),
                        new Event(shard.shard().title() + " erased", shard.erasedAt())));
        return Stream.of(milestones, due, shards).flatMap(found -> found);
    }

    private Stream<String> afterErasure(ReceiptSummary receipt) {
        return receipt.erasure().stream()
                .boxed()
                .flatMap(number -> Optional.ofNullable(erasures.get(number)).stream())
                .flatMap(erasure -> order(
                        new Event("healed", receipt.date()),
                        new Event(
                                "receipt " + erasure.link().sequence() + ", which it adds to, erased",
                                erasure.date())));
    }

    private static Stream<String> afterPrevious(ReceiptSummary previous, ReceiptSummary receipt) {
        boolean told = receipt.erasure().isPresent()
                && receipt.erasure().getAsLong() == previous.link().sequence();
        return told || !receipt.date().isBefore(previous.date())
                ? Stream.of()
                : Stream.of("it is dated " + receipt.date() + ", before receipt "
                        + previous.link().sequence() + ", which it follows (" + previous.date()
                        + "): a clock was put back, or erasures ended in another order than their receipts");
    }

    /** Something that a receipt says happened at a time. */
    private record Event(String what, Instant at) {}

    private static Stream<String> order(Event later, Event earlier) {
        return later.at().isBefore(earlier.at())
                ? Stream.of("it says " + later.what() + " " + later.at() + ", before " + earlier.what() + " "
                        + earlier.at())
                : Stream.of();
    }
}
