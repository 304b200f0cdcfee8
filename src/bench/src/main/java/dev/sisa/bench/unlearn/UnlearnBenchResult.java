package dev.sisa.bench.unlearn;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.sisa.bench.chart.BarChart;
import dev.sisa.cli.output.Console;
import dev.sisa.cli.output.Figures;
import dev.sisa.cli.output.TextTable;
import dev.sisa.core.spec.TrainingSpec;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.ToLongFunction;

/**
 * The output of {@code bench unlearn}: ratios of means, never means of ratios.
 *
 * @param countedVisits mean over the counted trials
 * @param expectedVisits exact; empty if the placement has no closed form
 * @param measured the trained trials, maybe none
 */
record UnlearnBenchResult(
        UnlearnInputs inputs, double countedVisits, OptionalDouble expectedVisits, List<TrainedTrials.Trial> measured)
        implements Console.Printable {

    private static final double NANOS = 1e9;

    UnlearnBenchResult {
        measured = List.copyOf(measured);
    }

    /** The inputs of the benchmark. */
    record UnlearnInputs(TrainingSpec spec, int samples, int requests, int trials) {

        /** Visits of training one model on everything that is left. */
        double fullVisits() {
            return (double) spec.passes() * (samples - requests);
        }
    }

    @Override
    public JsonNode toJson() {
        ObjectNode root = JsonNodeFactory.instance
                .objectNode()
                .put("samples", inputs.samples())
                .put("shards", inputs.spec().layout().shards())
                .put("slices", inputs.spec().layout().slices())
                .put("passes", inputs.spec().passes())
                .put("requests", inputs.requests())
                .put("trials", inputs.trials())
                .put("fullVisits", inputs.fullVisits())
                .put("meanVisits", countedVisits)
                .put("visitsSpeedup", visitsSpeedup());
        expectedVisits.ifPresent(visits -> root.put("expectedSpeedup", inputs.fullVisits() / visits));
        root.put("trainedTrials", measured.size());
        if (!measured.isEmpty()) {
            root.put("trainedVisitsSpeedup", speedup(TrainedTrials.Work::visits))
                    .put("cpuSpeedup", speedup(TrainedTrials.Work::trainingNanos))
                    .put("wallSpeedup", speedup(TrainedTrials.Work::wallNanos));
            work(
                    root.putObject("meanOfShards"),
                    measured.stream().map(TrainedTrials.Trial::cut).toList());
            work(
                    root.putObject("meanOfOneModel"),
                    measured.stream().map(TrainedTrials.Trial::whole).toList());
        }
        return root;
    }

    private static void work(ObjectNode node, List<TrainedTrials.Work> works) {
        node.put("visits", mean(works, TrainedTrials.Work::visits))
                .put("trainingCpuSeconds", mean(works, TrainedTrials.Work::trainingNanos) / NANOS)
                .put("checkpointWriteSeconds", mean(works, TrainedTrials.Work::writingNanos) / NANOS)
                .put("wallSeconds", mean(works, TrainedTrials.Work::wallNanos) / NANOS);
    }

    @Override
    public String toText() {
        TextTable table = new TextTable(
                "forgetting " + inputs.requests() + " of " + Figures.count(inputs.samples()),
                "shards",
                "one model",
                "ratio of means");
        if (expectedVisits.isPresent()) {
            row(table, "visits, expected", expectedVisits.getAsDouble(), inputs.fullVisits());
        }
        row(
                table,
                "visits, mean of " + Figures.count(inputs.trials(), "counted trial"),
                countedVisits,
                inputs.fullVisits());
        if (!measured.isEmpty()) {
            measuredRows(table);
        }
        return table.toString();
    }

    private void measuredRows(TextTable table) {
        List<TrainedTrials.Work> cut =
                measured.stream().map(TrainedTrials.Trial::cut).toList();
        List<TrainedTrials.Work> whole =
                measured.stream().map(TrainedTrials.Trial::whole).toList();
        String trials = ", mean of " + Figures.count(measured.size(), "trained trial");
        row(table, "visits" + trials, mean(cut, TrainedTrials.Work::visits), mean(whole, TrainedTrials.Work::visits));
        seconds(table, "training-thread CPU seconds" + trials, cut, whole, TrainedTrials.Work::trainingNanos);
        seconds(table, "wall-clock seconds" + trials, cut, whole, TrainedTrials.Work::wallNanos);
        seconds(table, "of these, waiting for checkpoints", cut, whole, TrainedTrials.Work::writingNanos);
    }

    private static void row(TextTable table, String what, double cut, double whole) {
        table.row(what, Math.round(cut), Math.round(whole), Figures.times(whole / cut));
    }

    private static void seconds(
            TextTable table,
            String what,
            List<TrainedTrials.Work> cut,
            List<TrainedTrials.Work> whole,
            ToLongFunction<TrainedTrials.Work> nanos) {
        double left = mean(cut, nanos) / NANOS;
        double right = mean(whole, nanos) / NANOS;
        table.row(what, Figures.decimals(left, 3), Figures.decimals(right, 3), Figures.times(right / left));
    }

    /** Bars of the ratios. */
    String chart() {
        List<BarChart.Bar> bars = new ArrayList<>();
        expectedVisits.ifPresent(visits -> bars.add(new BarChart.Bar("expected", inputs.fullVisits() / visits)));
        bars.add(new BarChart.Bar("visits", visitsSpeedup()));
        if (!measured.isEmpty()) {
            bars.add(new BarChart.Bar("training CPU", speedup(TrainedTrials.Work::trainingNanos)));
            bars.add(new BarChart.Bar("wall-clock", speedup(TrainedTrials.Work::wallNanos)));
        }
        return new BarChart(
                        "Forgetting " + inputs.requests() + " of " + Figures.count(inputs.samples())
                                + ": times cheaper than one model trained anew",
                        bars)
                .toSvg();
    }

    double visitsSpeedup() {
        return inputs.fullVisits() / countedVisits;
    }

    private double speedup(ToLongFunction<TrainedTrials.Work> measure) {
        double cut = mean(measured.stream().map(TrainedTrials.Trial::cut).toList(), measure);
        double whole = mean(measured.stream().map(TrainedTrials.Trial::whole).toList(), measure);
        return whole / cut;
    }

    private static double mean(List<TrainedTrials.Work> works, ToLongFunction<TrainedTrials.Work> measure) {
        return works.stream().mapToLong(measure).average().orElseThrow();
    }
}
