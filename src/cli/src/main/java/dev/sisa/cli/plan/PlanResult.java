package dev.sisa.cli.plan;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.sisa.cli.answer.Degradation;
import dev.sisa.cli.output.Console;
import dev.sisa.cli.output.Figures;
import dev.sisa.cli.output.TextTable;
import dev.sisa.core.cost.LayoutCost;
import dev.sisa.core.cost.Requests;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * The output of {@code plan}: a row a choice.
 *
 * @param degradation of the model of the first row, if it exists
 */
record PlanResult(PlanInputs question, List<PlanRow> rows, Optional<Degradation> degradation)
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
    record PlanInputs(Requests requests, OptionalLong checkpointBytes, Optional<Simulation> simulation) {}

    /**
     * The simulation that means come from.
     *
     * @param asked the deletion prior in words
     */
    record Simulation(String asked, int trials, long seed) {}

    @Override
    public JsonNode toJson() {
        Requests requests = question.requests();
        ObjectNode root = JsonNodeFactory.instance
                .objectNode()
                .put("samples", requests.samples())
                .put("requests", requests.count())
                .put("passes", requests.passes())
                .put("fullVisits", requests.retrainingOnce());
        question.simulation().ifPresent(simulation -> root.put("prior", simulation.asked())
                .put("trials", simulation.trials())
                .put("seed", simulation.seed()));
        List<LayoutCost> pareto = pareto();
        var list = root.putArray("choices");
        for (PlanRow row : rows) {
            ObjectNode node = row.toJson(requests).put("pareto", pareto.contains(row.choice()));
            question.checkpointBytes()
                    .ifPresent(bytes ->
                            node.put("checkpointBytes", bytes * row.choice().checkpoints()));
            list.add(node);
        }
        degradation.ifPresent(measured -> ((ObjectNode) list.get(0)).set("accuracy", measured.toJson()));
        return root;
    }

    @Override
    public String toText() {
        Requests requests = question.requests();
        return table() + "\n\n" + Figures.count(requests.count(), "request") + " of "
                + Figures.count(requests.samples(), "sample") + "; training one model anew takes "
                + Figures.count(Math.round(requests.retrainingOnce()))
                + " visits; pareto: no other choice is at least as cheap with no more checkpoints"
                + question.simulation().map(PlanResult::explained).orElse("")
                + degradation.map(measured -> "\n\n" + measured).orElse("");
    }

    private static String explained(Simulation simulation) {
        return "\nmeans of " + Figures.count(simulation.trials(), "trial")
                + " ± their standard errors; --json says how to train each choice";
    }

    private TextTable table() {
        Requests requests = question.requests();
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
        return question.checkpointBytes().isEmpty()
                ? "-"
                : Figures.size(question.checkpointBytes().getAsLong() * layoutCost.checkpoints());
    }

    private String remark(PlanRow row, List<LayoutCost> pareto) {
        String optimal = pareto.contains(row.choice()) ? "pareto" : "";
        boolean nearlyAllHit = row.choice().shards() > 1 && !row.useful(question.requests());
        return nearlyAllHit ? (optimal + " nearly every shard is hit").strip() : optimal;
    }
}
