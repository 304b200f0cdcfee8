package dev.sisa.cli.plan;

import dev.sisa.api.plan.AccuracyForecast;
import dev.sisa.api.plan.LayoutPlan;
import dev.sisa.api.plan.PlanSimulation;
import dev.sisa.api.plan.PlannedLayout;
import dev.sisa.cli.answer.AccuracyEstimate;
import dev.sisa.cli.answer.WireScores;
import dev.sisa.cli.output.Console;
import dev.sisa.cli.output.Figures;
import dev.sisa.cli.output.TextTable;
import dev.sisa.core.cost.LayoutCost;
import dev.sisa.core.cost.Requests;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * The output of {@code plan}: a row a choice.
 *
 * @param accuracy of the model of the first row, if it exists
 */
record PlanResult(PlanInputs inputs, List<PlanRow> rows, Optional<AccuracyEstimate> accuracy)
        implements Console.Printable {

    PlanResult {
        rows = List.copyOf(rows);
    }

    /**
     * The inputs of the plan.
     *
     * @param checkpointBytes of one checkpoint, if the network is known
     * @param simulation whose means the costs are, if they are not in closed form
     */
    record PlanInputs(Requests requests, OptionalLong checkpointBytes, Optional<Simulation> simulation) {

        /** Of all checkpoints of a choice. */
        OptionalLong bytes(LayoutCost choice) {
            return checkpointBytes.stream()
                    .map(one -> one * choice.checkpoints())
                    .findFirst();
        }
    }

    /**
     * The simulation that means come from.
     *
     * @param asked the deletion prior in words
     */
    record Simulation(String asked, int trials, long seed) {}

    @Override
    public LayoutPlan toJson() {
        Requests requests = inputs.requests();
        return new LayoutPlan(
                requests.samples(),
                requests.count(),
                requests.passes(),
                Math.round(requests.retrainingOnce()),
                inputs.simulation().map(means -> new PlanSimulation(means.asked(), means.trials(), means.seed())),
                choices());
    }

    /** The accuracy is that of the first, which then is a model that exists. */
    private List<PlannedLayout> choices() {
        List<LayoutCost> pareto = pareto();
        List<PlannedLayout> choices = new ArrayList<>();
        for (PlanRow row : rows) {
            Optional<AccuracyForecast> forecast = choices.isEmpty() ? accuracy.map(WireScores::of) : Optional.empty();
            choices.add(row.document(inputs, pareto.contains(row.choice()), forecast));
        }
        return choices;
    }

    @Override
    public String toText() {
        Requests requests = inputs.requests();
        return table() + "\n\n" + Figures.count(requests.count(), "request") + " of "
                + Figures.count(requests.samples(), "sample") + "; training one model anew takes "
                + Figures.count(Math.round(requests.retrainingOnce()))
                + " visits; pareto: no other choice is at least as cheap with no more checkpoints"
                + inputs.simulation().map(PlanResult::explained).orElse("")
                + accuracy.map(measured -> "\n\n" + measured).orElse("");
    }

    private static String explained(Simulation simulation) {
        return "\nmeans of " + Figures.count(simulation.trials(), "trial")
                + " ± their standard errors; --json says how to train each choice";
    }

    private TextTable table() {
        Requests requests = inputs.requests();
        List<LayoutCost> pareto = pareto();
        TextTable table = new TextTable(
                "placement",
                "shards",
                "slices",
                "expected visits",
                "batch",
                "one by one",
                "checkpoints",
                "their size",
                "choice");
        for (PlanRow row : rows) {
            LayoutCost layoutCost = row.choice();
            table.row(
                    row.placement(),
                    layoutCost.shards(),
                    layoutCost.slices(),
                    Figures.count(layoutCost.oneBatch()),
                    Figures.times(layoutCost.oneBatch().under(requests.retrainingOnce())),
                    Figures.times(layoutCost.oneByOne().under(requests.retrainingEach())),
                    layoutCost.checkpoints(),
                    size(layoutCost),
                    remark(row, pareto));
        }
        return table;
    }

    private List<LayoutCost> pareto() {
        return LayoutCost.pareto(rows.stream().map(PlanRow::choice).toList());
    }

    private String size(LayoutCost layoutCost) {
        OptionalLong bytes = inputs.bytes(layoutCost);
        return bytes.isEmpty() ? "-" : Figures.size(bytes.getAsLong());
    }

    private String remark(PlanRow row, List<LayoutCost> pareto) {
        String optimal = pareto.contains(row.choice()) ? "pareto" : "";
        boolean nearlyAllHit = row.choice().shards() > 1 && !row.useful(inputs.requests());
        return nearlyAllHit ? (optimal + " nearly every shard is hit").strip() : optimal;
    }
}
