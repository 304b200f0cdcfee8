package dev.sisa.core.receipt.check;

import java.util.List;

/**
 * The results of checking some receipts.
 *
 * @param results in the order of the files, then those of chains
 */
public record CheckReport(List<CheckResult> results) {

    /** Statement of what no receipt proves, printed with every result. */
    public static final List<String> NOT_PROVEN = List.of(
            "that no newer receipt was taken off the end of the chain: compare with a head that was published",
            "that the operator's clock was right",
            "that no copy of data or parameters was kept elsewhere",
            "that the same row is not there under another id",
            "that no other model is served elsewhere");

    public CheckReport {
        results = List.copyOf(results);
    }

    /** Whether no check failed; what is doubtful or superseded fails none. */
    public boolean passed() {
        return results.stream().noneMatch(CheckResult.Failed.class::isInstance);
    }
}
