package dev.sisa.cli.request;

import dev.sisa.api.Seconds;
import dev.sisa.api.request.FindingCounts;
import dev.sisa.api.request.FindingKind;
import dev.sisa.api.request.ForgetForecast;
import dev.sisa.api.request.HealingEstimate;
import dev.sisa.api.request.ShardForecast;
import dev.sisa.cli.answer.InterimText;
import dev.sisa.cli.answer.WireScores;
import dev.sisa.cli.data.LabelledFile;
import dev.sisa.cli.failure.RefusedException;
import dev.sisa.cli.forget.NamedDemand;
import dev.sisa.cli.forget.Refusal;
import dev.sisa.cli.forget.Unseen;
import dev.sisa.cli.output.Console;
import dev.sisa.cli.output.HealingCostText;
import dev.sisa.cli.output.Outcomes;
import dev.sisa.cli.output.TextTable;
import dev.sisa.core.accuracy.InterimAccuracy;
import dev.sisa.core.accuracy.InterimQuorum;
import dev.sisa.core.accuracy.InterimScoring;
import dev.sisa.core.accuracy.LabelledRows;
import dev.sisa.core.data.BadRows;
import dev.sisa.core.erasure.ErasurePreview;
import dev.sisa.core.erasure.Forecast;
import dev.sisa.core.healing.HealingCost;
import dev.sisa.core.model.Model;
import dev.sisa.core.port.ControlStore;
import dev.sisa.local.LocalInstallation;
import dev.sisa.tables.TableFile;
import java.util.Optional;

/** The effects and the cost of a request; for operators only, since it names shards. */
record DryRun(
        Model model,
        Forecast forecast,
        Unseen unseen,
        HealingCost cost,
        InterimQuorum interim,
        Optional<InterimAccuracy> accuracy)
        implements Console.Printable {

    /**
     * The options of a dry run.
     *
     * @param test rows with labels
     * @param tolerance for these
     * @param mustExist whether it is refused if anything that it names was never seen
     */
    record Options(int threads, Optional<TableFile> test, BadRows tolerance, boolean mustExist) {}

    /**
     * The dry run of a demand.
     *
     * @throws RefusedException if it would be refused because the model has no subjects, or something that must exist was never seen
     */
    static DryRun of(LocalInstallation installation, Model model, NamedDemand demand, Options options) {
        ControlStore control = installation.ports().control();
        ErasurePreview erasurePreview = new ErasurePreview(installation.ports(), model);
        erasurePreview.refusal(demand.demand(), options.mustExist()).ifPresent(refused -> {
            throw new Refusal(control, model, demand).of(refused);
        });
        Forecast forecast = erasurePreview.of(demand.demand());
        HealingCost cost = HealingCost.of(
                control,
                model,
                forecast.visits(),
                Math.min(options.threads(), forecast.shards().size()));
        return new DryRun(
                model,
                forecast,
                Unseen.of(control, model, demand, forecast.neverSeen()),
                cost,
                InterimQuorum.of(installation.ports(), model, forecast),
                options.test()
                        .map(file -> LabelledFile.read(file, model.spec().schema(), options.tolerance()))
                        .map(rows -> accuracy(installation, model, forecast, rows)));
    }

    private static InterimAccuracy accuracy(
            LocalInstallation installation, Model model, Forecast forecast, LabelledRows rows) {
        return InterimAccuracy.of(model, forecast, new InterimScoring(installation.core(), model, rows));
    }

    @Override
    public ForgetForecast toJson() {
        return new ForgetForecast(
                FindingCounts.of(forecast.findings()),
                FindingKind.of(forecast.findings()),
                unseen.document(),
                forecast.shards().stream().map(ShardForecast::of).toList(),
                new HealingEstimate(
                        forecast.shards().stream().map(Forecast.Touched::shard).toList(),
                        cost.visits(),
                        Seconds.of(cost.time())),
                WireScores.of(interim, accuracy));
    }

    @Override
    public String toText() {
        return "nothing is changed; the request would find:\n" + Outcomes.text(forecast.findings()) + unseen.toText()
                + shards();
    }

    private String shards() {
        if (forecast.shards().isEmpty()) {
            return "\nno shard would be touched";
        }
        TextTable table = new TextTable("shard", "samples", "serves", "would serve", "visits to heal");
        for (Forecast.Touched shard : forecast.shards()) {
            table.row(
                    shard.shard(),
                    shard.samples(),
                    shard.servingNow() + "/" + model.slices(),
                    shard.servingStep() == 0 ? "-" : shard.servingStep() + "/" + model.slices(),
                    shard.visits());
        }
        return "\n\n" + table + "\n\nhealing takes " + HealingCostText.of(cost) + "\n" + InterimText.of(interim)
                + accuracy.map(InterimText::of).orElse("");
    }
}
