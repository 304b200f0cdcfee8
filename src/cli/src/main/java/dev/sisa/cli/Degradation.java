package dev.sisa.cli;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.sisa.core.cost.Estimate;

/**
 * Accuracy of a model's answers as it is, and from the moment that requests are accepted until they are healed.
 *
 * @param tested rows with a label
 * @param constituents that vote as it is
 * @param now shares of right answers as it is
 */
record Degradation(String model, int tested, int constituents, VoteTally.Score now, Meanwhile meanwhile) {

    /**
     * Means over batches of requests.
     *
     * @param majority share of right answers by majority
     * @param mean share of right answers by mean probability
     * @param rolledBack constituents that answer from an earlier step
     * @param out constituents that do not answer
     */
    record Meanwhile(Estimate majority, Estimate mean, Estimate rolledBack, Estimate out) {}

    ObjectNode toJson() {
        ObjectNode node =
                JsonNodeFactory.instance.objectNode().put("tested", tested).put("constituents", constituents);
        node.putObject("now").put("majority", now.majority()).put("mean", now.mean());
        ObjectNode later = node.putObject("meanwhile");
        put(later, "majority", meanwhile.majority());
        put(later, "mean", meanwhile.mean());
        put(later, "rolledBack", meanwhile.rolledBack());
        put(later, "outOfTheVote", meanwhile.out());
        return node;
    }

    @Override
    public String toString() {
        TextTable table =
                new TextTable("accuracy of " + model, "by majority", "by mean", "rolled back", "out of the vote");
        table.row("as it is", Figures.percent(now.majority()), Figures.percent(now.mean()), 0, 0);
        table.row(
                "from accepted until healed",
                Figures.percent(meanwhile.majority()),
                Figures.percent(meanwhile.mean()),
                Figures.decimals(meanwhile.rolledBack(), 1),
                Figures.decimals(meanwhile.out(), 1));
        return table + "\n\n" + Figures.count(tested, "test row") + ", "
                + Figures.count(constituents, "constituent")
                + "; requests are drawn at random from its live samples, whatever their prior";
    }

    private static void put(ObjectNode node, String name, Estimate estimate) {
        node.put(name, estimate.mean()).put(name + "Error", estimate.error());
    }
}
