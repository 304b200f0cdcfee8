package dev.sisa.cli.answer;

import dev.sisa.cli.output.Figures;
import dev.sisa.cli.output.TextTable;
import dev.sisa.core.accuracy.AnswerScore;
import dev.sisa.core.cost.Estimate;

/**
 * Accuracy of a model's answers as it is, and from the moment that requests are accepted until they are healed.
 *
 * @param now as it is
 * @param interim while requests are pending
 */
public record AccuracyEstimate(Inputs inputs, Scores now, Interim interim) {

    /**
     * The model, the rows and the quorum that the figures are for.
     *
     * @param tested rows with a label
     * @param constituents that vote as it is
     * @param floor share of the constituents that must vote from at least half their steps, or else answers that healing may
     *     change are refused
     */
    public record Inputs(String model, int tested, int constituents, double floor) {}

    /** By both ways of aggregation. */
    public record Scores(AnswerScore majority, AnswerScore mean) {

        public static final Scores NONE = new Scores(AnswerScore.NONE, AnswerScore.NONE);

        public Scores plus(Scores more) {
            return new Scores(majority.plus(more.majority), mean.plus(more.mean));
        }
    }

    /**
     * The figures while requests are pending, over all batches of requests.
     *
     * @param scores of their rows together
     * @param rolledBack constituents that answer from an earlier step
     * @param out constituents that do not answer
     */
    public record Interim(Scores scores, Estimate rolledBack, Estimate out) {}

    @Override
    public String toString() {
        TextTable table = new TextTable(
                "accuracy of " + inputs.model(),
                "by majority",
                "most frequent",
                "of answered",
                "by mean",
                "most frequent",
                "of answered",
                "rolled back",
                "out of the vote");
        row(table, "as it is", now, "0", "0");
        row(
                table,
                "from accepted until healed",
                interim.scores(),
                Figures.decimals(interim.rolledBack(), 1),
                Figures.decimals(interim.out(), 1));
        return table + "\n\n" + Figures.count(inputs.tested(), "test row") + ", "
                + Figures.count(inputs.constituents(), "constituent")
                + "; requests are drawn at random from its live samples, whatever their prior\n"
                + "most frequent: what always saying the most frequent label of these rows would be\n"
                + "accuracy is that of the rows that are answered: below the quorum floor of "
                + Figures.percent(inputs.floor()) + " of constituents that\nvote from at least half their steps,"
                + " a row is refused unless healing cannot change its label";
    }

    private static void row(TextTable table, String when, Scores scores, String rolledBack, String out) {
        table.row(
                when,
                new ScoreText(scores.majority()).accuracy(),
                new ScoreText(scores.majority()).mostFrequent(),
                Figures.percent(scores.majority().share()),
                new ScoreText(scores.mean()).accuracy(),
                new ScoreText(scores.mean()).mostFrequent(),
                Figures.percent(scores.mean().share()),
                rolledBack,
                out);
    }
}
