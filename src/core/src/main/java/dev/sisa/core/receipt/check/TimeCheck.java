package dev.sisa.core.receipt.check;

import dev.sisa.core.receipt.ErasureReceipt;
import dev.sisa.core.receipt.HealingAddendum;
import dev.sisa.core.receipt.NothingErasedReceipt;
import dev.sisa.core.receipt.ReceiptBody;
import dev.sisa.core.receipt.ReceiptTimes;
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

    private final List<ReceiptBody> chain;
    private final Map<Long, ErasureReceipt> erasures;

    /**
     * A check of one chain.
     *
     * @param chain receipts of one model in the order of their sequences; some may be missing
     */
    TimeCheck(List<ReceiptBody> chain) {
        this.chain = List.copyOf(chain);
        this.erasures = chain.stream()
                .flatMap(body -> body instanceof ErasureReceipt receipt ? Stream.of(receipt) : Stream.of())
                .collect(Collectors.toMap(receipt -> receipt.link().sequence(), receipt -> receipt, (one, _) -> one));
    }

    /** One result for each pair of times that is out of order. */
    List<CheckResult> results() {
        List<CheckResult> results = new ArrayList<>();
        for (int i = 0; i < chain.size(); i++) {
            ReceiptBody body = chain.get(i);
            Stream<String> odd = Stream.concat(within(body), afterErasure(body));
            Stream<String> early = i == 0 ? Stream.of() : afterPrevious(chain.get(i - 1), body);
            Stream.concat(odd, early).forEach(where -> results.add(new Doubtful(Check.TIMES, body.title(), where)));
        }
        return results;
    }

    /** When a receipt says that the last shard was erased or healed, or that nothing had to be. */
    private static Instant date(ReceiptBody body) {
        return switch (body) {
            case ErasureReceipt receipt -> receipt.request().milestones().erasedAt();
            case NothingErasedReceipt receipt -> receipt.request().answeredAt();
            case HealingAddendum addendum -> addendum.healedAt();
        };
    }

    private static Stream<String> within(ReceiptBody body) {
        return switch (body) {
            case ErasureReceipt receipt -> within(receipt);
            case NothingErasedReceipt receipt ->
                order(
                        new Event("answered", receipt.request().answeredAt()),
                        new Event("received", receipt.request().receivedAt()));
            case HealingAddendum _ -> Stream.of();
        };
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
                        new Event("shard " + shard.shard() + " erased", shard.erasedAt())));
        return Stream.of(milestones, due, shards).flatMap(found -> found);
    }

    private Stream<String> afterErasure(ReceiptBody body) {
        if (!(body instanceof HealingAddendum addendum)) {
            return Stream.of();
        }
        return Optional.ofNullable(erasures.get(addendum.erasure())).stream()
                .flatMap(erasure -> order(
                        new Event("healed", addendum.healedAt()),
                        new Event("receipt " + addendum.erasure() + ", which it adds to, erased", date(erasure))));
    }

    private static Stream<String> afterPrevious(ReceiptBody previous, ReceiptBody body) {
        boolean told = body instanceof HealingAddendum addendum
                && addendum.erasure() == previous.link().sequence();
        return told || !date(body).isBefore(date(previous))
                ? Stream.of()
                : Stream.of("it is dated " + date(body) + ", before receipt "
                        + previous.link().sequence() + ", which it follows (" + date(previous)
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
