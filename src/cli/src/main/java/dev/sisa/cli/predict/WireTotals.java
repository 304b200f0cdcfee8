package dev.sisa.cli.predict;

import dev.sisa.api.prediction.ClassAccuracy;
import dev.sisa.api.prediction.PredictionSummary;
import dev.sisa.api.prediction.RowCounts;
import dev.sisa.cli.answer.PredictionTotals;
import dev.sisa.core.accuracy.Confusion;
import dev.sisa.core.accuracy.RocAreas;
import dev.sisa.core.data.BadRows;
import dev.sisa.core.data.LabelGap;
import dev.sisa.core.serving.Answer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/**
 * Totals of the answers to a table, for programs.
 *
 * @param labels texts of the classes
 * @param areas under the ROC curves; empty if there are too many scores
 */
record WireTotals(List<String> labels, PredictionTotals totals, Optional<RocAreas> areas) {

    static WireTotals of(List<String> labels, PredictionTotals totals) {
        return new WireTotals(labels, totals, totals.areas());
    }

    PredictionSummary summary(BadRows badRows) {
        Confusion confusion = totals.confusion();
        boolean labelled = confusion.rows() > 0;
        OptionalDouble area = areas.map(RocAreas::mean).orElse(OptionalDouble.empty());
        return new PredictionSummary(
                counts(badRows),
                totals.last().map(Answer::voters).orElse(0),
                totals.degraded(),
                totals.last().map(Answer::modelVersion),
                labelled ? OptionalDouble.of(confusion.accuracy()) : OptionalDouble.empty(),
                confusion.truths().mostFrequent(),
                confusion.balancedAccuracy(),
                confusion.macroF1(),
                area,
                area.isPresent() && labels.size() == 2 ? Optional.of(labels.getLast()) : Optional.empty(),
                labelled ? Optional.of(classes(confusion)) : Optional.empty());
    }

    private RowCounts counts(BadRows badRows) {
        return new RowCounts(
                totals.rows(),
                totals.answered(),
                totals.certified(),
                totals.refused(),
                totals.gone(),
                totals.confusion().rows(),
                totals.unlabelled(LabelGap.MISSING),
                totals.unlabelled(LabelGap.UNKNOWN),
                badRows.count());
    }

    private List<ClassAccuracy> classes(Confusion confusion) {
        return IntStream.range(0, labels.size())
                .mapToObj(label -> of(confusion, label))
                .toList();
    }

    private ClassAccuracy of(Confusion confusion, int label) {
        Map<String, Long> answers = new LinkedHashMap<>();
        for (int answer = 0; answer < labels.size(); answer++) {
            answers.put(labels.get(answer), confusion.count(label, answer));
        }
        return new ClassAccuracy(
                labels.get(label),
                confusion.rows(label),
                confusion.answers(label),
                confusion.recall(label),
                confusion.precision(label),
                confusion.f1(label),
                areas.map(each -> each.byClass().get(label)).orElse(OptionalDouble.empty()),
                answers);
    }
}
