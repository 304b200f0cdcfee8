package dev.sisa.cli.predict;

import dev.sisa.cli.answer.PredictionTotals;
import dev.sisa.cli.output.Figures;
import dev.sisa.core.accuracy.Confusion;
import dev.sisa.core.accuracy.LabelCounts;
import dev.sisa.core.accuracy.LabelledScores;
import dev.sisa.core.accuracy.RocAreas;
import dev.sisa.core.bytes.QuotedText;
import dev.sisa.core.data.LabelGap;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * How good the answers to a table are, for people.
 *
 * @param labels texts of the classes
 * @param areas under the ROC curves; empty if there are too many scores
 */
record ScoreNotes(List<String> labels, PredictionTotals totals, Optional<RocAreas> areas) {

    /** Balanced accuracy this far below accuracy is for labels that are rare. */
    private static final double FAR_BELOW = 0.1;

    private static final int DECIMALS = 3;

    static ScoreNotes of(List<String> labels, PredictionTotals totals) {
        return new ScoreNotes(labels, totals, totals.areas());
    }

    /**
     * Lines for a screen; none if no row has a label, but for why.
     *
     * @param width characters of a line
     */
    List<String> lines(int width) {
        List<String> lines = new ArrayList<>();
        unlabelled().ifPresent(lines::add);
        Confusion confusion = totals.confusion();
        if (confusion.rows() > 0) {
            lines.add(accuracy(confusion));
            lines.add("balanced accuracy "
                    + Figures.percent(confusion.balancedAccuracy().orElseThrow()) + ", macro F1 "
                    + Figures.decimals(confusion.macroF1().orElseThrow(), DECIMALS) + ", " + area());
            lines.addAll(new ConfusionGrid(confusion, labels, width).lines());
            lines.addAll(new ClassTable(confusion, labels, areasOfSeveral(), width).lines());
            if (confusion.accuracy() - confusion.balancedAccuracy().orElseThrow() > FAR_BELOW) {
                lines.add(
                        "rare labels are found less often than others: a model that is trained with --class-weights balanced"
                                + " finds more of them, and takes more of the others for them");
            }
        }
        return lines;
    }

    /** Rows that are answered and not scored, though the table has labels. */
    private Optional<String> unlabelled() {
        long missing = totals.unlabelled(LabelGap.MISSING);
        long unknown = totals.unlabelled(LabelGap.UNKNOWN);
        List<String> parts = new ArrayList<>();
        if (missing > 0) {
            parts.add(Figures.count(missing, "row") + " without a label");
        }
        if (unknown > 0) {
            parts.add(Figures.count(unknown, "row") + " with a label that the schema does not have");
        }
        return parts.isEmpty()
                ? Optional.empty()
                : Optional.of(String.join(" and ", parts) + ": answered and not scored");
    }

    private String accuracy(Confusion confusion) {
        long without = totals.refused() + totals.gone();
        LabelCounts truths = confusion.truths();
        return "accuracy " + Figures.percent(confusion.accuracy()) + ", always the most frequent, \""
                + labels.get(truths.label()) + "\", would be "
                + Figures.percent(truths.mostFrequent().orElseThrow()) + ", of "
                + Figures.count(confusion.rows(), "row") + " with a label"
                + (without > 0 ? "; " + Figures.count(without, "row") + " without an answer not counted" : "");
    }

    private String area() {
        OptionalDouble mean = areas.map(RocAreas::mean).orElse(OptionalDouble.empty());
        return mean.isPresent()
                ? "AUC " + Figures.decimals(mean.getAsDouble(), DECIMALS) + of()
                : "no AUC: " + whyNone();
    }

    /** The class that is taken for positive, or that all are. */
    private String of() {
        return labels.size() == 2
                ? " of the score of " + QuotedText.of(labels.getLast())
                : " in the mean of the classes, each against the others";
    }

    private String whyNone() {
        if (totals.last().filter(answer -> answer.scores().isEmpty()).isPresent()) {
            return "scores are withheld";
        }
        if (!totals.averaged()) {
            return "it is of probabilities, which `--aggregation mean` answers by";
        }
        return areas.isEmpty()
                ? "there are more than " + Figures.count(LabelledScores.MOST) + " scores"
                : "all rows are of one class";
    }

    private Optional<RocAreas> areasOfSeveral() {
        return areas.filter(each -> labels.size() > 2 && each.mean().isPresent());
    }
}
