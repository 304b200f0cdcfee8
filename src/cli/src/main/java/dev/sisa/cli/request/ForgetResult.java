package dev.sisa.cli.request;

import dev.sisa.api.Seconds;
import dev.sisa.api.model.HealedShard;
import dev.sisa.api.request.DeletionRequest;
import dev.sisa.api.request.ForgetCompletion;
import dev.sisa.api.request.ForgetResponse;
import dev.sisa.cli.answer.WireVotes;
import dev.sisa.cli.failure.Failure;
import dev.sisa.cli.forget.ForgetTimes;
import dev.sisa.cli.forget.Forgetting;
import dev.sisa.cli.output.Console;
import dev.sisa.cli.output.Figures;
import dev.sisa.cli.output.HealedShards;
import dev.sisa.core.receipt.ReceiptKind;
import dev.sisa.core.reconcile.RequestStatus;
import dev.sisa.core.request.Milestones;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;

/**
 * The final output of forget: the time of each milestone, the destroyed blobs and the cost of healing.
 *
 * @param failure the failure that stopped it, an error beside the result
 */
record ForgetResult(Forgetting.Report report, Optional<Failure> failure) implements Console.Printable {

    @Override
    public ForgetResponse toJson() {
        return new AcceptedResult(report.accepted())
                .document(DeletionRequest.of(report.status()), Optional.of(completion()), failure);
    }

    private ForgetCompletion completion() {
        boolean erasure = report.accepted().kind() == ReceiptKind.ERASURE;
        ForgetTimes times = new ForgetTimes(erasure ? milestones() : Milestones.NONE);
        return new ForgetCompletion(
                HealedShard.of(report.healed().shards()),
                report.healed().visits(),
                report.healed().fullVisits(),
                report.scrubbed(),
                Seconds.of(times.erase()),
                Seconds.of(times.heal()),
                new WireVotes(report.voting()).summary());
    }

    @Override
    public String toText() {
        return switch (report.accepted().kind()) {
            case ERASURE, HEALING, REFUSED -> report.accepted().forgotten() + erased() + healed();
            case ALREADY_ERASED -> "all that is known of it was erased before, so nothing was erased now" + answered();
            case NOTHING_FOUND -> "nothing was found of what is named, so nothing was erased" + answered();
        };
    }

    private String answered() {
        OptionalLong receipt = report.status().request().receipts().erasure();
        return receipt.isPresent()
                ? " (receipt " + receipt.getAsLong() + " says so)"
                : "; no receipt says so yet: `sisa reconcile "
                        + report.status().request().intake().model() + "` issues it";
    }

    private String erased() {
        return new ForgetTimes(milestones())
                .erase()
                .map(this::erased)
                .orElse(", not erased yet: `sisa status` says what it waits for");
    }

    private String erased(Duration time) {
        return ", erased in " + Figures.seconds(time) + " ("
                + Figures.count(report.status().destroyed(), "blob")
                + " destroyed, receipt "
                + report.status().request().receipts().erasure().orElseThrow() + ")";
    }

    private String healed() {
        ForgetTimes times = new ForgetTimes(milestones());
        if (times.erase().isEmpty()) {
            return "";
        }
        return times.heal()
                .map(time -> ", healed in " + Figures.seconds(time) + " (addendum "
                        + report.status().request().receipts().addendum().orElseThrow() + ")\n\n"
                        + HealedShards.toText(report.healed().shards()) + "\n" + cost())
                .orElseGet(() -> ", to be healed later: " + unhealed() + "\n`sisa heal "
                        + report.status().request().intake().model() + "` does it now");
    }

    private String unhealed() {
        List<Integer> shards = report.status().shards().stream()
                .filter(shard -> shard.healedAt().isEmpty())
                .map(RequestStatus.Progress::shard)
                .toList();
        return shards.stream()
                .map(String::valueOf)
                .collect(Collectors.joining(", ", shards.size() == 1 ? "shard " : "shards ", ""));
    }

    private String cost() {
        long visits = report.healed().visits();
        long full = report.healed().fullVisits();
        return visits == 0
                ? ""
                : "\n" + Figures.count(visits, "sample visit") + ", where training everything anew takes "
                        + Figures.count(full) + ": " + Figures.percent((double) visits / full);
    }

    private Milestones milestones() {
        return report.status().request().milestones();
    }
}
