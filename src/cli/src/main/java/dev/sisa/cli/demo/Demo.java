package dev.sisa.cli.demo;

import dev.sisa.cli.answer.Prediction;
import dev.sisa.cli.forget.ForgetTimes;
import dev.sisa.cli.forget.Forgetting;
import dev.sisa.cli.forget.NamedDemand;
import dev.sisa.cli.home.Homes;
import dev.sisa.cli.home.Training;
import dev.sisa.cli.output.Console;
import dev.sisa.cli.output.Figures;
import dev.sisa.cli.output.HealedShards;
import dev.sisa.cli.output.Meter;
import dev.sisa.cli.output.Stopwatch;
import dev.sisa.cli.verify.Verification;
import dev.sisa.cli.verify.VerifyResult;
import dev.sisa.core.acceptance.DeletionDemand;
import dev.sisa.core.data.BadRows;
import dev.sisa.core.healing.ShardHealing;
import dev.sisa.core.model.Model;
import dev.sisa.core.model.ModelSpec;
import dev.sisa.core.model.ModelSpecJson;
import dev.sisa.core.serving.AnswerRules;
import dev.sisa.local.LocalInstallation;
import dev.sisa.local.file.ModelLock;
import dev.sisa.tables.TableFile;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;

/** The demo on real people's data: train, answer, forget one, forget twenty, check against training from scratch. */
final class Demo {

    private static final String MODEL = "credit";
    private static final String ONE = "A0042";
    private static final int TWENTY = 20;

    private final Console console;
    private final Meter meter;
    private final DemoTables tables;
    private final List<DemoStep> steps = new ArrayList<>();

    Demo(Console console, Meter meter, Path folder) {
        this.console = console;
        this.meter = meter;
        this.tables = DemoTables.in(folder);
    }

    DemoResult run(Path home) {
        ModelSpec spec = ModelSpecJson.read("spec.json of the demo", tables.spec());
        say(Figures.count(tables.rows(), "applicant")
                + " for credit, good or bad; every tenth is held out to ask about.");
        try (LocalInstallation installation = Homes.open(home)) {
            Model model = new Model(MODEL, spec, tables.keys());
            Training training =
                    new Training(installation, meter, Runtime.getRuntime().availableProcessors());
            train(installation, training, model);
            double before = accuracy(installation, model);
            say("Answers to the held-out: " + Figures.percent(before)
                    + " right; always saying the more frequent \"good\" would be "
                    + Figures.percent(tables.shareOfGood()) + ".");
            forget(installation, training, model, List.of(ONE));
            forget(installation, training, model, twenty());
            double after = accuracy(installation, model);
            say("Answers to the held-out now: " + Figures.percent(after) + " right; always \"good\" would be "
                    + Figures.percent(tables.shareOfGood()) + ".");
            boolean equal = verify(installation, model);
            return new DemoResult(steps, new DemoResult.Accuracy(before, after, tables.shareOfGood()), equal);
        }
    }

    private void train(LocalInstallation installation, Training training, Model model) {
        say("Training " + Figures.count(model.shards(), "shard") + " of " + Figures.count(model.slices(), "slice")
                + " ...");
        try (ModelLock _ = installation.lock(MODEL, console::note)) {
            Training.Report report = training.from(model, new TableFile(tables.training()), BadRows.refused());
            long visits = visits(report.healing());
            steps.add(
                    new DemoStep("train on " + Figures.count(report.ingest().added()), visits, visits, report.time()));
            say("  " + Figures.count(visits, "sample visit") + " in " + Figures.seconds(report.time()) + ".");
        }
    }

    private void forget(LocalInstallation installation, Training training, Model model, List<String> ids) {
        String whom = ids.size() == 1 ? "applicant " + ids.getFirst() : Figures.count(ids.size(), "more applicant");
        say("Forgetting " + whom + " ...");
        Stopwatch watch = new Stopwatch();
        Forgetting forgetting = new Forgetting(installation, model);
        Forgetting.Accepted accepted = forgetting.accept(
                NamedDemand.of(new DeletionDemand("local", Optional.empty(), ids, List.of())), 1, false);
        Forgetting.Report report = forgetting.report(accepted, training.heal(model));
        Duration time = watch.elapsed();
        steps.add(new DemoStep(
                "forget " + ids.size(),
                report.healed().visits(),
                report.healed().fullVisits(),
                time));
        ForgetTimes times = new ForgetTimes(report.status().request().milestones());
        say("  in no answer any more after " + Figures.seconds(accepted.time().orElseThrow()) + ", "
                + Figures.count(report.status().destroyed(), "blob") + " that saw them destroyed after another "
                + Figures.seconds(times.erase().orElseThrow()) + ",");
        say("  healed after another " + Figures.seconds(times.heal().orElseThrow()) + " by training again:");
        HealedShards.toText(report.healed().shards()).lines().forEach(line -> say("    " + line));
    }

    private boolean verify(LocalInstallation installation, Model model) {
        say("Training from scratch in a fresh home that never saw the " + (1 + TWENTY) + ", and comparing bytes ...");
        Stopwatch watch = new Stopwatch();
        Verification.Report report = new Verification(
                        installation, model, meter, Runtime.getRuntime().availableProcessors())
                .fromScratch(List.of(new TableFile(tables.training())), BadRows.refused());
        long visits = steps.getLast().fullVisits();
        steps.add(new DemoStep("from scratch, and compare", visits, visits, watch.elapsed()));
        new VerifyResult(report).toText().lines().forEach(line -> say(("  " + line).stripTrailing()));
        return report.equal();
    }

    private double accuracy(LocalInstallation installation, Model model) {
        Prediction prediction =
                new Prediction(installation, model, model.spec().training().aggregation(), AnswerRules.USUAL);
        prediction.answer(new TableFile(tables.heldOut()), BadRows.refused(), (_, _) -> {});
        return prediction.totals().confusion().accuracy();
    }

    private void say(String text) {
        meter.clear();
        console.say(text);
    }

    private static List<String> twenty() {
        return IntStream.range(0, TWENTY)
                .mapToObj(i -> String.format(Locale.ROOT, "A%04d", 101 + 200 * i))
                .toList();
    }

    private static long visits(List<ShardHealing> healing) {
        return healing.stream().mapToLong(ShardHealing::visits).sum();
    }
}
