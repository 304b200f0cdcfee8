package dev.sisa.cli;

import dev.sisa.core.aggregation.Answer;
import dev.sisa.core.data.BadRows;
import dev.sisa.core.data.CsvImport;
import dev.sisa.core.data.PredictionRow;
import dev.sisa.core.model.Model;
import dev.sisa.core.serving.Serving;
import dev.sisa.core.serving.ServingEnsemble;
import dev.sisa.core.spec.Aggregation;
import dev.sisa.nn.PortableForwardPass;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;

/** Answers the rows of a table, a block at a time. */
final class Prediction {

    private static final int BLOCK = 1_024;

    private final Model model;
    private final ServingEnsemble ensemble;
    private final Aggregation aggregation;
    private final Confusion confusion;
    private long rows;

    /** With the constituents as they are now. */
    Prediction(Workplace workplace, Model model, Aggregation aggregation) {
        this.model = model;
        this.ensemble = ensemble(workplace, model);
        this.aggregation = aggregation;
        this.confusion = new Confusion(model.spec().schema().labels());
    }

    /** The constituents of a model as they are now. */
    static ServingEnsemble ensemble(Workplace workplace, Model model) {
        Serving serving = new Serving(PortableForwardPass::of, Engines.fingerprint(model));
        return ServingEnsemble.load(workplace.ports(), model, serving);
    }

    /** Answers every row, in order. */
    void answer(Path file, BadRows badRows, BiConsumer<PredictionRow, Answer> sink) {
        TextFiles.prediction(file, model.spec().schema(), badRows, table -> {
            for (List<PredictionRow> block = block(table); !block.isEmpty(); block = block(table)) {
                answer(block, sink);
            }
            return rows;
        });
    }

    long rows() {
        return rows;
    }

    /** What became of the rows whose label the file has. */
    Confusion confusion() {
        return confusion;
    }

    int voters() {
        return ensemble.voters();
    }

    /** Constituents that are rolled back or out of the vote. */
    int unsettled() {
        return ensemble.unsettled();
    }

    private static List<PredictionRow> block(CsvImport<PredictionRow> table) {
        List<PredictionRow> block = new ArrayList<>();
        Optional<PredictionRow> row = table.next();
        while (row.isPresent()) {
            block.add(row.get());
            row = block.size() < BLOCK ? table.next() : Optional.empty();
        }
        return block;
    }

    private void answer(List<PredictionRow> block, BiConsumer<PredictionRow, Answer> sink) {
        int inputs = model.shape().inputs();
        float[] features = new float[block.size() * inputs];
        for (int i = 0; i < block.size(); i++) {
            System.arraycopy(block.get(i).features(), 0, features, i * inputs, inputs);
        }
        List<Answer> answers = ensemble.answers(aggregation, features, block.size());
        for (int i = 0; i < block.size(); i++) {
            PredictionRow row = block.get(i);
            Answer answer = answers.get(i);
            rows++;
            row.label().ifPresent(label -> confusion.add(label, answer.label()));
            sink.accept(row, answer);
        }
    }
}
