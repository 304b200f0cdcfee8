package dev.sisa.cli.predict;

import dev.sisa.cli.answer.PredictionTotals;
import dev.sisa.cli.answer.UnscaledColumns;
import dev.sisa.cli.output.Console;
import dev.sisa.cli.output.Figures;
import dev.sisa.core.model.Model;
import dev.sisa.core.serving.PredictionResult;

/** Notes for people about the answers to a table. */
record PredictionNotes(Model model, PredictionTotals totals) {

    void print(Console console) {
        console.note(answered());
        totals.refusal().ifPresent(reason -> console.note(refused(reason)));
        if (totals.gone() > 0) {
            console.note(Figures.count(totals.gone(), "row") + " cannot be answered: model " + model.name()
                    + " has no samples left. `sisa ingest " + model.name() + " --data FILE` gives it new ones.");
        }
        ScoreNotes.of(model.spec().schema().labels(), totals)
                .lines(console.noteWidth())
                .forEach(console::note);
    }

    private String answered() {
        return Figures.count(totals.answered(), "row") + " answered"
                + totals.last()
                        .map(answer -> " by " + Figures.count(answer.voters(), "constituent"))
                        .orElse("")
                + outOfTheVote();
    }

    private String outOfTheVote() {
        if (totals.answered() == 0
                && totals.refusal()
                        .filter(PredictionResult.Refusal.NoVoters.class::isInstance)
                        .isPresent()) {
            return ": no constituent votes";
        }
        return totals.degraded()
                ? "; some constituents are rolled back or out of the vote, and healing cannot change "
                        + Figures.count(totals.certified(), "label")
                : "";
    }

    private String refused(PredictionResult.Refusal reason) {
        String rows = Figures.count(totals.refused(), "row") + " refused: ";
        return switch (reason) {
            case PredictionResult.Refusal.NoVoters _ ->
                rows + "no constituent votes. `sisa heal " + model.name()
                        + "` trains what is missing; where nothing is, training overflowed. "
                        + UnscaledColumns.of(model.spec().schema()).remedy();
            case PredictionResult.Refusal.BelowQuorum(int counted, int needed) ->
                rows + "healing may change the label, and only " + Figures.count(counted)
                        + " of the " + Figures.count(needed)
                        + " constituents that the quorum asks for vote from at least"
                        + " half their steps. `sisa heal " + model.name()
                        + "` brings the others back; a lower --quorum answers"
                        + " with fewer.";
        };
    }
}
