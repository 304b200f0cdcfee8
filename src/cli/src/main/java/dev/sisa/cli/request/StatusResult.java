package dev.sisa.cli.request;

import dev.sisa.api.request.DeletionRequest;
import dev.sisa.api.request.DueNotice;
import dev.sisa.api.request.ModelStatus;
import dev.sisa.api.request.ShardStanding;
import dev.sisa.cli.answer.Voting;
import dev.sisa.cli.answer.VotingText;
import dev.sisa.cli.answer.WireVotes;
import dev.sisa.cli.home.ImportRemedy;
import dev.sisa.cli.output.Console;
import dev.sisa.cli.output.Figures;
import dev.sisa.cli.output.TextTable;
import dev.sisa.core.model.Model;
import dev.sisa.core.reconcile.ShardStatus;
import dev.sisa.core.reconcile.StatusReport;
import dev.sisa.core.request.Request;
import dev.sisa.core.run.Run;
import dev.sisa.core.run.RunState;
import dev.sisa.core.shard.HealingBacklog;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * The status of a model.
 *
 * @param imports files whose import was interrupted
 */
record StatusResult(Model model, StatusReport report, List<String> imports, Voting voting)
        implements Console.Printable {

    @Override
    public ModelStatus toJson() {
        WireVotes votes = new WireVotes(voting);
        return new ModelStatus(
                model.name(),
                imports,
                report.open().stream().map(DeletionRequest::of).toList(),
                DueNotice.of(report.alarms()),
                report.unreadable(),
                report.shards().stream().map(shard -> standing(shard, votes)).toList(),
                votes.summary());
    }

    private ShardStanding standing(ShardStatus shard, WireVotes votes) {
        return ShardStanding.of(
                shard, model.slices(), votes.constituent(shard.shard().number()));
    }

    @Override
    public String toText() {
        TextTable shards = new TextTable("shard", "serves", "pending", "backlog", "runs", "");
        for (ShardStatus shard : report.shards()) {
            shards.row(
                    shard.shard().number(),
                    shard.shard().servingStep() + "/" + model.slices(),
                    shard.shard().row().pending().parts(),
                    backlog(shard.shard().row().backlog()),
                    runs(shard),
                    shard.condition().text() + voting(shard.shard().number()));
        }
        return "model " + model.name() + ": " + requests() + votingProblem()
                + report.alarms().stream()
                        .map(alarm -> "\nalarm: " + alarm.message())
                        .collect(Collectors.joining())
                + report.unreadable().stream()
                        .map(what -> "\ncannot be read: " + what)
                        .collect(Collectors.joining())
                + "\n\n" + shards + openImports();
    }

    private String votingProblem() {
        return voting.problem().or(voting::warning).map(text -> "\n" + text).orElse("");
    }

    private String voting(int shard) {
        return new VotingText(voting)
                .of(shard).stream().map(text -> ", " + text).collect(Collectors.joining());
    }

    private String openImports() {
        return imports.stream()
                .map(file -> "\n"
                        + ImportRemedy.interrupted(
                                file, model.name(), model.spec().schema()))
                .collect(Collectors.joining());
    }

    private String requests() {
        if (report.open().isEmpty()) {
            return "no request is open";
        }
        TextTable table = new TextTable("request", "state", "samples", "due");
        for (Request request : report.open()) {
            table.row(
                    request.id(),
                    request.state().word(),
                    request.expansion().total(),
                    request.intake().dueAt());
        }
        return Figures.count(report.open().size(), "request") + " open\n\n" + table;
    }

    private static String backlog(HealingBacklog healingBacklog) {
        return healingBacklog.samples() + (healingBacklog.flush() ? ", flushed" : "");
    }

    private static String runs(ShardStatus shard) {
        return shard.runs().stream()
                .filter(run -> !(run.state() instanceof RunState.Done))
                .map((Run run) -> lower(run.kind().key()) + " " + run.id().epoch() + " " + word(run.state()))
                .collect(Collectors.joining(", "));
    }

    private static String word(RunState state) {
        return switch (state) {
            case RunState.Leased _ -> "leased";
            case RunState.Running _ -> "running";
            case RunState.Done _ -> "done";
            case RunState.Stopped _ -> "stopped";
            case RunState.Failed _ -> "failed";
        };
    }

    private static String lower(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
