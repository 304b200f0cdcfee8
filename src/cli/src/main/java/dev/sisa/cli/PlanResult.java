package dev.sisa.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.sisa.core.cost.Choice;
import dev.sisa.core.cost.Requests;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * What plan prints: a row a choice.
 *
 * @param degradation of the model of the first row, if it is there
 */
record PlanResult(Question question, List<PlanRow> rows, Optional<Degradation> degradation) implements Console.Result {

    PlanResult {
        rows = List.copyOf(rows);
    }

    /**
     * What was asked.
     *
     * @param checkpointBytes of one checkpoint, if the network is known
     * @param simulation whose means the costs are, if they are not in closed form
     */
    record Question(Requests requests, OptionalLong checkpointBytes, Optional<Simulation> simulation) {}

    /**
     * Where means come from.
     *
     * @param asked who is likely to ask
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
        List<Choice> pareto = pareto();
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
        List<Choice> pareto = pareto();
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
            Choice choice = row.choice();
            table.row(
                    row.placement(),
                    choice.shards(),
                    choice.slices(),
                    Figures.count(choice.oneBatch()),
                    Figures.times(choice.oneBatch().under(requests.retrainingOnce())),
                    Figures.times(choice.oneByOne().under(requests.retrainingEach())),
                    choice.checkpoints(),
                    size(choice),
                    remark(row, pareto));
        }
        return table;
    }

    private List<Choice> pareto() {
        return Choice.pareto(rows.stream().map(PlanRow::choice).toList());
    }

    private String size(Choice choice) {
        return question.checkpointBytes().isEmpty()
                ? "-"
                : Figures.size(question.checkpointBytes().getAsLong() * choice.checkpoints());
    }

    private String remark(PlanRow row, List<Choice> pareto) {
        String optimal = pareto.contains(row.choice()) ? "pareto" : "";
        boolean nearlyAllHit = row.choice().shards() > 1 && !row.useful(question.requests());
        return nearlyAllHit ? (optimal + " nearly every shard is hit").strip() : optimal;
    }
}
