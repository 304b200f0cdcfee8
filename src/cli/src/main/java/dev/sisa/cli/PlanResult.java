package dev.sisa.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.sisa.core.cost.Choice;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;

/** What plan prints: a row a choice. */
record PlanResult(Question question, List<Choice> choices) implements Console.Result {

    private static final double MEBIBYTE = 1 << 20;

    PlanResult {
        choices = List.copyOf(choices);
    }

    /**
     * What was asked.
     *
     * @param checkpointBytes of one checkpoint, if the network is known
     */
    record Question(long samples, int requests, int passes, OptionalLong checkpointBytes) {

        double fullVisits() {
            return (double) passes * (samples - requests);
        }
    }

    @Override
    public JsonNode toJson() {
        ObjectNode root = JsonNodeFactory.instance
                .objectNode()
                .put("samples", question.samples())
                .put("requests", question.requests())
                .put("passes", question.passes())
                .put("fullVisits", question.fullVisits());
        List<Choice> pareto = Choice.pareto(choices);
        var list = root.putArray("choices");
        for (Choice choice : choices) {
            ObjectNode node = list.addObject()
                    .put("shards", choice.cost().shards())
                    .put("slices", choice.cost().slices())
                    .put("expectedVisits", choice.fraction() * question.fullVisits())
                    .put("expectedSpeedup", 1 / choice.fraction())
                    .put("oneByOneSpeedup", choice.requests() / choice.cost().oneByOne(choice.requests()))
                    .put("checkpoints", choice.checkpoints())
                    .put("useful", choice.cost().useful(choice.requests()))
                    .put("pareto", pareto.contains(choice));
            question.checkpointBytes().ifPresent(bytes -> node.put("checkpointBytes", bytes * choice.checkpoints()));
        }
        return root;
    }

    @Override
    public String toText() {
        List<Choice> pareto = Choice.pareto(choices);
        TextTable table = new TextTable(
                "shards", "slices", "expected visits", "batch", "one by one", "checkpoints", "their size", "choice");
        for (Choice choice : choices) {
            table.row(
                    choice.cost().shards(),
                    choice.cost().slices(),
                    Math.round(choice.fraction() * question.fullVisits()),
                    Figures.times(1 / choice.fraction()),
                    Figures.times(choice.requests() / choice.cost().oneByOne(choice.requests())),
                    choice.checkpoints(),
                    size(choice),
                    remark(choice, pareto));
        }
        return table + "\n\n" + Figures.count(question.requests(), "request") + " of "
                + Figures.count(question.samples(), "sample") + "; training one model anew takes "
                + Figures.count(Math.round(question.fullVisits()))
                + " visits; pareto: no other choice is at least as cheap with no more checkpoints";
    }

    private String size(Choice choice) {
        return question.checkpointBytes().isEmpty()
                ? "-"
                : String.format(
                        Locale.ROOT,
                        "%,.1f MiB",
                        question.checkpointBytes().getAsLong() * choice.checkpoints() / MEBIBYTE);
    }

    private static String remark(Choice choice, List<Choice> pareto) {
        String optimal = pareto.contains(choice) ? "pareto" : "";
        boolean nearlyAllHit = choice.cost().shards() > 1 && !choice.cost().useful(choice.requests());
        return nearlyAllHit ? (optimal + " nearly every shard is hit").strip() : optimal;
    }
}
