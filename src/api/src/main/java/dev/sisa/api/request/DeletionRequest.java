package dev.sisa.api.request;

import dev.sisa.core.acceptance.AcceptedRequest;
import dev.sisa.core.receipt.ReceiptKind;
import dev.sisa.core.reconcile.RequestStatus;
import dev.sisa.core.request.Findings;
import dev.sisa.core.request.Milestones;
import dev.sisa.core.request.Request;
import dev.sisa.core.request.RequestState;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * A request for deletion, the same wherever it is shown. A list of requests leaves out what takes more than its row to tell.
 *
 * @param requestId its id
 * @param model name of the model
 * @param tenant whose keys and limits apply
 * @param state see {@link DeletionState}
 * @param kind what its receipt reports, see {@link FindingKind}; absent in a list, and until all is accepted
 * @param sampleCount samples that it names, each once, those of people included
 * @param acceptedCount of these, those that are accepted so far, while it is {@code expanding}
 * @param receivedAt when it came
 * @param dueAt when its erasure is due
 * @param forgottenAt since when no answer comes from parameters that saw a named sample
 * @param erasedAt when everything that saw them was destroyed
 * @param healedAt when all touched shards were trained to their end again
 * @param answeredAt when it was known that there is nothing to erase; then the three before are absent
 * @param receipt sequence of its receipt
 * @param addendum sequence of the addendum, which tells of the healing
 * @param counts what it found; absent in a list
 * @param destroyedBlobCount blobs that were destroyed with it so far; absent in a list
 * @param shards the shards that it touches; absent in a list. For operators only
 */
public record DeletionRequest(
        String requestId,
        String model,
        String tenant,
        DeletionState state,
        Optional<FindingKind> kind,
        long sampleCount,
        OptionalLong acceptedCount,
        Instant receivedAt,
        Instant dueAt,
        Optional<Instant> forgottenAt,
        Optional<Instant> erasedAt,
        Optional<Instant> healedAt,
        Optional<Instant> answeredAt,
        OptionalLong receipt,
        OptionalLong addendum,
        Optional<FindingCounts> counts,
        OptionalLong destroyedBlobCount,
        Optional<List<ShardMilestones>> shards) {

    public DeletionRequest {
        shards = shards.map(List::copyOf);
    }

    /** A request in a list. */
    public static DeletionRequest of(Request request) {
        return of(request, Optional.empty(), OptionalLong.empty(), Optional.empty());
    }

    /** A request in full. */
    public static DeletionRequest of(RequestStatus status) {
        return of(
                status.request(),
                Optional.of(status.findings()),
                OptionalLong.of(status.destroyed()),
                Optional.of(status.shards().stream().map(ShardMilestones::of).toList()));
    }

    /** A request that has just been accepted. */
    public static DeletionRequest of(AcceptedRequest accepted) {
        return of(accepted.request(), Optional.of(accepted.findings()), OptionalLong.empty(), Optional.empty());
    }

    private static DeletionRequest of(
            Request request,
            Optional<Findings> findings,
            OptionalLong destroyed,
            Optional<List<ShardMilestones>> shards) {
        Milestones reached = erasesNothing(request, findings) ? Milestones.NONE : request.milestones();
        return new DeletionRequest(
                request.id(),
                request.intake().model(),
                request.intake().tenant(),
                DeletionState.of(request.state()),
                findings.filter(_ -> request.expansion().complete()).map(FindingKind::of),
                request.expansion().total(),
                accepted(request.state()),
                request.intake().receivedAt(),
                request.intake().dueAt(),
                reached.forgottenAt(),
                reached.erasedAt(),
                reached.healedAt(),
                request.answeredAt(),
                request.receipts().erasure(),
                request.receipts().addendum(),
                findings.map(FindingCounts::of),
                destroyed,
                shards);
    }

    /** A request that found nothing to erase has no milestones of an erasure, neither before it is answered nor after. */
    private static boolean erasesNothing(Request request, Optional<Findings> findings) {
        return request.answeredAt().isPresent()
                || findings.filter(_ -> request.expansion().complete())
                        .filter(found -> found.kind() != ReceiptKind.ERASURE)
                        .isPresent();
    }

    private static OptionalLong accepted(RequestState state) {
        return state instanceof RequestState.Expanding(int cursor, int _)
                ? OptionalLong.of(cursor)
                : OptionalLong.empty();
    }
}
