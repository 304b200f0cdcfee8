package dev.sisa.cli.answer;

import dev.sisa.cli.data.Tables;
import dev.sisa.core.accuracy.LabelledRows;
import dev.sisa.core.data.BadRows;
import dev.sisa.core.data.PredictionRow;
import dev.sisa.core.data.TableImport;
import dev.sisa.core.model.Model;
import dev.sisa.core.serving.AnswerRules;
import dev.sisa.core.serving.Predict;
import dev.sisa.core.serving.PredictionResult;
import dev.sisa.core.serving.ServingEnsemble;
import dev.sisa.core.spec.Aggregation;
import dev.sisa.local.LocalInstallation;
import dev.sisa.tables.TableFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;

/** Answers the rows of a table, a block at a time. */
public final class Prediction {

    private static final int BLOCK = 1_024;

    private final Model model;
    private final Predict predict;
    private final Aggregation aggregation;
    private final AnswerRules rules;
    private final PredictionTotals totals;

    /** With the constituents as they are at each block. */
    public Prediction(LocalInstallation installation, Model model, Aggregation aggregation, AnswerRules rules) {
        this.model = model;
        this.predict = new Predict(installation.core(), model);
        this.aggregation = aggregation;
        this.rules = rules;
        this.totals = new PredictionTotals(model.spec().schema().classCount(), aggregation);
    }

    /** The constituents of a model as they are now. */
    public static ServingEnsemble ensemble(LocalInstallation installation, Model model) {
        return ServingEnsemble.load(installation.core(), model);
    }

    /** Asks for every row, in order. */
    public void answer(TableFile file, BadRows badRows, BiConsumer<PredictionRow, PredictionResult> sink) {
        Tables.prediction(file, model.spec().schema(), badRows, table -> {
            for (List<PredictionRow> block = block(table); !block.isEmpty(); block = block(table)) {
                answer(block, sink);
            }
            return totals.rows();
        });
    }

    /** The totals so far. */
    public PredictionTotals totals() {
        return totals;
    }

    private static List<PredictionRow> block(TableImport<PredictionRow> table) {
        List<PredictionRow> block = new ArrayList<>();
        Optional<PredictionRow> row = table.next();
        while (row.isPresent()) {
            block.add(row.get());
            row = block.size() < BLOCK ? table.next() : Optional.empty();
        }
        return block;
    }

    private void answer(List<PredictionRow> block, BiConsumer<PredictionRow, PredictionResult> sink) {
        List<PredictionResult> results =
                predict.results(aggregation, rules, LabelledRows.features(block), block.size());
        for (int i = 0; i < block.size(); i++) {
            totals.add(block.get(i), results.get(i));
            sink.accept(block.get(i), results.get(i));
        }
    }
}
