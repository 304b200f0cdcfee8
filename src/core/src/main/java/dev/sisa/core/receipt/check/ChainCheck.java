package dev.sisa.core.receipt.check;

import dev.sisa.core.receipt.ErasureReceipt;
import dev.sisa.core.receipt.HealedShard;
import dev.sisa.core.receipt.HealingAddendum;
import dev.sisa.core.receipt.ReceiptBody;
import dev.sisa.core.receipt.ReceiptDocument;
import dev.sisa.core.receipt.check.CheckResult.Check;
import dev.sisa.core.receipt.check.CheckResult.Failed;
import dev.sisa.core.receipt.check.CheckResult.Passed;
import dev.sisa.core.receipt.check.CheckResult.Superseded;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Checks that receipts of one model follow each other, and tells which addenda are out of date and whose times are odd. */
final class ChainCheck {

    private final Map<String, List<ReceiptBody>> chains;

    ChainCheck(List<ReceiptDocument> documents) {
        this.chains = documents.stream()
                .map(ReceiptDocument::body)
                .sorted(Comparator.comparingLong(body -> body.link().sequence()))
                .collect(Collectors.groupingBy(body -> body.link().model(), TreeMap::new, Collectors.toList()));
    }

    /**
     * One result a chain of more than one receipt, one for each addendum that a later one replaces, and one for each time that
     * runs backwards.
     */
    List<CheckResult> results() {
        List<CheckResult> results = new ArrayList<>();
        chains.forEach((model, bodies) -> {
            if (bodies.size() > 1) {
                results.add(chain("receipts of model " + model, bodies));
            }
            bodies.forEach(body -> superseded(body, bodies).ifPresent(results::add));
            results.addAll(new TimeCheck(bodies).results());
        });
        return results;
    }

    private static CheckResult chain(String subject, List<ReceiptBody> bodies) {
        for (int i = 1; i < bodies.size(); i++) {
            ReceiptBody body = bodies.get(i);
            Optional<String> fault = fault(bodies.get(i - 1), body).or(() -> misplaced(body, bodies));
            if (fault.isPresent()) {
                return new Failed(Check.CHAIN, subject, fault.get());
            }
        }
        return new Passed(Check.CHAIN, subject);
    }

    private static Optional<String> fault(ReceiptBody before, ReceiptBody body) {
        long expected = before.link().sequence() + 1;
        long found = body.link().sequence();
        if (found < expected) {
            return Optional.of("receipt " + found + " is there twice");
        }
        if (found > expected) {
            return Optional.of("receipts " + expected + " to " + (found - 1)
                    + " are missing; check receipts that are no neighbours one by one");
        }
        return body.link().previous().equals(before.digest())
                ? Optional.empty()
                : Optional.of("receipt " + found + " names another receipt before it than receipt "
                        + before.link().sequence());
    }

    /** An addendum belongs to the erasure receipt of the same request. */
    private static Optional<String> misplaced(ReceiptBody body, List<ReceiptBody> bodies) {
        if (!(body instanceof HealingAddendum addendum) || addendum.shards().isEmpty()) {
            return Optional.empty();
        }
        return bodies.stream()
                .filter(other -> other.link().sequence() == addendum.erasure())
                .filter(other ->
                        !(other instanceof ErasureReceipt) || !other.requestId().equals(addendum.requestId()))
                .findFirst()
                .map(other -> body.title() + " adds to receipt " + addendum.erasure()
                        + ", which is not the erasure receipt of its request");
    }

    private static Optional<CheckResult> superseded(ReceiptBody body, List<ReceiptBody> bodies) {
        if (!(body instanceof HealingAddendum addendum) || addendum.shards().isEmpty()) {
            return Optional.empty();
        }
        return bodies.reversed().stream()
                .filter(later -> later.link().sequence() > body.link().sequence())
                .filter(later ->
                        later instanceof HealingAddendum newer && shards(newer).containsAll(shards(addendum)))
                .findFirst()
                .map(newer -> new Superseded(body.title(), newer.link().sequence()));
    }

    private static Set<Integer> shards(HealingAddendum addendum) {
        return addendum.shards().stream().map(HealedShard::shard).collect(Collectors.toSet());
    }
}
