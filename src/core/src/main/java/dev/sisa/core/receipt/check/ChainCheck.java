package dev.sisa.core.receipt.check;

import dev.sisa.core.receipt.ReceiptKind;
import dev.sisa.core.receipt.check.CheckResult.Check;
import dev.sisa.core.receipt.check.CheckResult.Failed;
import dev.sisa.core.receipt.check.CheckResult.Passed;
import dev.sisa.core.receipt.check.CheckResult.Superseded;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Checks that receipts of one model follow each other, and tells which addenda are out of date and whose times are odd. */
final class ChainCheck {

    private final Map<String, List<ReceiptSummary>> chains;

    ChainCheck(List<ReceiptSummary> receipts) {
        this.chains = receipts.stream()
                .sorted(Comparator.comparingLong(receipt -> receipt.link().sequence()))
                .collect(Collectors.groupingBy(receipt -> receipt.link().model(), TreeMap::new, Collectors.toList()));
    }

    /**
     * One result a chain of more than one receipt, one for each addendum that a later one replaces, and one for each time that
     * runs backwards.
     */
    List<CheckResult> results() {
        List<CheckResult> results = new ArrayList<>();
        chains.forEach((model, receipts) -> {
            if (receipts.size() > 1) {
                results.add(chain("receipts of model " + model, receipts));
            }
            receipts.forEach(receipt -> superseded(receipt, receipts).ifPresent(results::add));
            results.addAll(new TimeCheck(receipts).results());
        });
        return results;
    }

    private static CheckResult chain(String subject, List<ReceiptSummary> receipts) {
        for (int i = 1; i < receipts.size(); i++) {
            ReceiptSummary receipt = receipts.get(i);
            Optional<String> fault = fault(receipts.get(i - 1), receipt).or(() -> misplaced(receipt, receipts));
            if (fault.isPresent()) {
                return new Failed(Check.CHAIN, subject, fault.get());
            }
        }
        return new Passed(Check.CHAIN, subject);
    }

    private static Optional<String> fault(ReceiptSummary before, ReceiptSummary receipt) {
        long expected = before.link().sequence() + 1;
        long found = receipt.link().sequence();
        if (found < expected) {
            return Optional.of("receipt " + found + " is there twice");
        }
        if (found > expected) {
            return Optional.of("receipts " + expected + " to " + (found - 1)
                    + " are missing; check receipts that are no neighbours one by one");
        }
        return receipt.link().previous().equals(before.digest())
                ? Optional.empty()
                : Optional.of("receipt " + found + " names another receipt before it than receipt "
                        + before.link().sequence());
    }

    /** An addendum belongs to the erasure receipt of the same request. */
    private static Optional<String> misplaced(ReceiptSummary receipt, List<ReceiptSummary> receipts) {
        return receipts.stream()
                .filter(other -> receipt.erasure().isPresent()
                        && other.link().sequence() == receipt.erasure().getAsLong())
                .filter(other -> other.kind() != ReceiptKind.ERASURE
                        || !other.requestId().equals(receipt.requestId()))
                .findFirst()
                .map(other -> receipt.title() + " adds to receipt "
                        + other.link().sequence() + ", which is not the erasure receipt of its request");
    }

    private static Optional<CheckResult> superseded(ReceiptSummary receipt, List<ReceiptSummary> receipts) {
        if (receipt.shards().isEmpty()) {
            return Optional.empty();
        }
        return receipts.reversed().stream()
                .filter(later -> later.link().sequence() > receipt.link().sequence())
                .filter(later -> later.shards().containsAll(receipt.shards()))
                .findFirst()
                .map(newer -> new Superseded(receipt.title(), newer.link().sequence()));
    }
}
