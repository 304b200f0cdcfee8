package dev.sisa.api.request;

import dev.sisa.core.receipt.ReceiptBody;
import dev.sisa.core.request.Findings;
import dev.sisa.core.request.Outcome;
import java.util.Map;

/**
 * Counts of the samples that a request names, those of people included, by their state when it was accepted.
 *
 * @param accepted live samples, which no answer uses from now on
 * @param joined samples that another request had asked for and that are not erased yet
 * @param alreadyErased samples that were erased before
 * @param neverSeen samples that were never seen
 * @param neverSeenSubjects people of whom no sample is known
 */
public record FindingCounts(long accepted, long joined, long alreadyErased, long neverSeen, long neverSeenSubjects) {

    /** The counts of a request. */
    public static FindingCounts of(Findings findings) {
        return new FindingCounts(
                findings.count(Outcome.ACCEPTED),
                findings.count(Outcome.JOINED),
                findings.count(Outcome.ALREADY_ERASED),
                findings.count(Outcome.NEVER_SEEN),
                findings.unseenSubjects());
    }

    /** The counts of a receipt, by their stored names; what it does not name, it did not find. */
    public static FindingCounts of(Map<String, Long> outcomes) {
        return new FindingCounts(
                outcomes.getOrDefault(Outcome.ACCEPTED.key(), 0L),
                outcomes.getOrDefault(Outcome.JOINED.key(), 0L),
                outcomes.getOrDefault(Outcome.ALREADY_ERASED.key(), 0L),
                outcomes.getOrDefault(Outcome.NEVER_SEEN.key(), 0L),
                outcomes.getOrDefault(ReceiptBody.NEVER_SEEN_SUBJECTS, 0L));
    }
}
