package dev.sisa.cli.request;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.sisa.cli.answer.Voting;
import dev.sisa.cli.answer.VotingText;
import dev.sisa.cli.home.ImportRemedy;
import dev.sisa.cli.output.Console;
import dev.sisa.cli.output.Figures;
import dev.sisa.cli.output.TextTable;
import dev.sisa.core.model.Model;
import dev.sisa.core.reconcile.ShardCondition;
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
    public JsonNode toJson() {
        ObjectNode root = JsonNodeFactory.instance.objectNode().put("model", model.name());
        var open = root.putArray("openImports");
        imports.forEach(open::add);
        var requests = root.putArray("requests");
        report.open().forEach(request -> RequestJson.putInto(requests.addObject(), request));
        var alarms = root.putArray("alarms");
        report.alarms().forEach(alarm -> alarms.add(alarm.message()));
        var unreadable = root.putArray("unreadable");
        report.unreadable().forEach(unreadable::add);
        var shards = root.putArray("shards");
        for (ShardStatus shard : report.shards()) {
            ObjectNode node = shards.addObject()
                    .put("shard", shard.row().shard())
                    .put("servingStep", shard.row().servingStep())
                    .put("steps", model.slices())
                    .put("pendingRequests", shard.row().pending().size())
                    .put("owedSamples", shard.row().backlog().samples())
                    .put("state", word(shard.outlook()))
                    .put("text", shard.outlook().text());
            var runs = node.putArray("runs");
            shard.runs().forEach(run -> runs.addObject()
                    .put("run", run.id().toString())
                    .put("kind", lower(run.kind().key()))
                    .put("state", word(run.state()))
                    .put("since", run.state().at().toString()));
        }
        voting.putInto(root);
        voting.putInto(shards);
        return root;
    }

    @Override
    public String toText() {
        TextTable shards = new TextTable("shard", "serves", "pending", "owed", "runs", "");
        for (ShardStatus shard : report.shards()) {
            shards.row(
                    shard.row().shard(),
                    shard.row().servingStep() + "/" + model.slices(),
                    shard.row().pending().size(),
                    owed(shard.row().backlog()),
                    runs(shard),
                    shard.outlook().text() + voting(shard.row().shard()));
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
                .map(file -> "\n" + file + " did not come in whole: " + ImportRemedy.text(model))
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

    private static String owed(HealingBacklog healingBacklog) {
        return healingBacklog.samples() + (healingBacklog.flush() ? ", flushed" : "");
    }

    private static String runs(ShardStatus shard) {
        return shard.runs().stream()
                .filter(run -> !(run.state() instanceof RunState.Done))
                .map((Run run) -> lower(run.kind().key()) + " " + run.id().epoch() + " " + word(run.state()))
                .collect(Collectors.joining(", "));
    }

    private static String word(ShardCondition outlook) {
        return switch (outlook) {
            case ShardCondition.Resting _ -> "resting";
            case ShardCondition.Due _ -> "due";
            case ShardCondition.Waits _ -> "waiting";
            case ShardCondition.Stuck _ -> "stuck";
        };
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
