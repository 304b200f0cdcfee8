package dev.sisa.api;

import dev.sisa.api.request.DeletionRequest;
import dev.sisa.api.request.DeletionState;
import dev.sisa.api.request.FindingCounts;
import dev.sisa.api.request.FindingKind;
import dev.sisa.api.request.ForgetCompletion;
import dev.sisa.api.request.ForgetForecast;
import dev.sisa.api.request.ForgetResponse;
import dev.sisa.api.request.HealingEstimate;
import dev.sisa.api.request.InterimScores;
import dev.sisa.api.request.InterimVote;
import dev.sisa.api.request.RequestList;
import dev.sisa.api.request.ShardForecast;
import dev.sisa.api.request.ShardMilestones;
import dev.sisa.core.request.Outcome;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/** Examples of requests and of the answers to them, by the names of their golden files. */
final class RequestExamples {

    static final Instant RECEIVED = Instant.parse("2026-11-23T19:36:13.022Z");
    static final Instant DUE = Instant.parse("2026-12-23T19:36:13.022Z");
    static final FindingCounts COUNTS = new FindingCounts(2, 1, 1, 1, 1);
    static final DeletionRequest LISTED =
            request(DeletionState.EXPANDING, List.of(), OptionalLong.of(2), new Rest(Optional.empty(), List.of(), "-"));
    static final DeletionRequest HEALED = request(
            DeletionState.COMPLETED,
            List.of("2026-11-23T19:36:13.200Z", "2026-11-23T19:36:13.500Z", "2026-11-23T19:36:14Z"),
            OptionalLong.empty(),
            new Rest(Optional.of(FindingKind.ERASURE), List.of(milestones()), "-"));

    private static final DeletionRequest ANSWERED = request(
            DeletionState.COMPLETED,
            List.of(),
            OptionalLong.empty(),
            new Rest(Optional.of(FindingKind.NOTHING_FOUND), List.of(), "2026-11-23T19:36:13.500Z"));
    private static final HealingEstimate ESTIMATE = new HealingEstimate(List.of(1), 15_949, OptionalDouble.of(1.5));
    private static final ForgetCompletion COMPLETION = new ForgetCompletion(
            List.of(ModelExamples.HEALED),
            15_949,
            160_508,
            Optional.of(true),
            OptionalDouble.of(0.3),
            OptionalDouble.of(0.5),
            ModelExamples.ALL_VOTE);
    private static final String DAMAGED =
            "request " + FailureExamples.REQUEST + ": the item differs from what was written";
    private static final ShardForecast SHARD = new ShardForecast(1, 2, 7, 10, 15_949);
    private static final InterimScores SCORES =
            new InterimScores(PredictionExamples.SCORE, PredictionExamples.NO_SCORE);
    private static final InterimVote INTERIM = new InterimVote(5, 1, 0, 0.8, 0.6, false, Optional.of(SCORES));

    private RequestExamples() {}

    static Map<String, Object> all() {
        return Map.ofEntries(
                Map.entry("DeletionRequest", HEALED),
                Map.entry("DeletionRequest.listed", LISTED),
                Map.entry("DeletionRequest.nothing-found", ANSWERED),
                Map.entry("FindingCounts", COUNTS),
                Map.entry("ForgetCompletion", COMPLETION),
                Map.entry("ForgetForecast", forecast()),
                Map.entry("ForgetResponse", response(Optional.of(COMPLETION), Optional.empty())),
                Map.entry("ForgetResponse.failed", response(Optional.empty(), Optional.of(FailureExamples.FAILURE))),
                Map.entry("HealingEstimate", ESTIMATE),
                Map.entry("InterimScores", SCORES),
                Map.entry("InterimVote", INTERIM),
                Map.entry("RequestList", new RequestList("credit", List.of(LISTED), 3, List.of(DAMAGED))),
                Map.entry("ShardForecast", SHARD),
                Map.entry("ShardMilestones", milestones()));
    }

    private static ForgetForecast forecast() {
        return new ForgetForecast(
                COUNTS, FindingKind.ERASURE, FailureExamples.NEVER_SEEN, List.of(SHARD), ESTIMATE, INTERIM);
    }

    private static ForgetResponse response(Optional<ForgetCompletion> completion, Optional<Failure> error) {
        return new ForgetResponse(
                HEALED,
                FailureExamples.SALT,
                List.of(Outcome.ACCEPTED, Outcome.JOINED, Outcome.ALREADY_ERASED, Outcome.NEVER_SEEN),
                FailureExamples.NEVER_SEEN,
                ESTIMATE,
                OptionalDouble.of(0.18),
                completion,
                error);
    }

    private static ShardMilestones milestones() {
        return new ShardMilestones(
                1, RECEIVED, Optional.of(RECEIVED.plusMillis(400)), Optional.of(RECEIVED.plusSeconds(1)));
    }

    /** The members that a request in a list does not have; an answer of {@code -} is none. */
    private record Rest(Optional<FindingKind> kind, List<ShardMilestones> shards, String answeredAt) {}

    private static DeletionRequest request(
            DeletionState state, List<String> milestones, OptionalLong accepted, Rest rest) {
        boolean healed = milestones.size() == 3;
        return new DeletionRequest(
                FailureExamples.REQUEST,
                "credit",
                "local",
                state,
                rest.kind(),
                5,
                accepted,
                RECEIVED,
                DUE,
                milestones.stream().map(Instant::parse).findFirst(),
                milestones.stream().map(Instant::parse).skip(1).findFirst(),
                milestones.stream().map(Instant::parse).skip(2).findFirst(),
                Optional.of(rest.answeredAt()).filter(at -> !at.equals("-")).map(Instant::parse),
                rest.kind().isPresent() ? OptionalLong.of(5) : OptionalLong.empty(),
                healed ? OptionalLong.of(6) : OptionalLong.empty(),
                rest.kind().map(_ -> COUNTS),
                rest.kind().isPresent() ? OptionalLong.of(7) : OptionalLong.empty(),
                rest.kind().map(_ -> rest.shards()));
    }
}
