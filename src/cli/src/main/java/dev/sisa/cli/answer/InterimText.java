package dev.sisa.cli.answer;

import dev.sisa.cli.output.Figures;
import dev.sisa.core.accuracy.InterimAccuracy;
import dev.sisa.core.accuracy.InterimQuorum;

/** The answers from the acceptance of a request until it is healed, in words. */
public final class InterimText {

    private InterimText() {}

    public static String of(InterimQuorum interim) {
        return "meanwhile, of " + Figures.count(interim.constituents(), "constituent") + " " + interim.behind()
                + " would be rolled back and "
                + interim.out() + " out; answers would be certified where the others lead by more than "
                + Figures.count(interim.behind() + interim.out(), "vote") + "\n" + Figures.percent(interim.quorum())
                + " would serve at least half their steps, "
                + (interim.belowFloor() ? "below" : "not below") + " the floor of " + Figures.percent(interim.floor())
                + ": "
                + (interim.belowFloor() ? "only certified answers would be given" : "all answers would be given");
    }

    public static String of(InterimAccuracy accuracy) {
        ScoreText now = new ScoreText(accuracy.now());
        ScoreText then = new ScoreText(accuracy.then());
        return "\n" + Figures.percent(accuracy.then().share()) + " of the test rows would be answered, "
                + then.accuracy() + " of them right, where it is "
                + Figures.percent(accuracy.now().share()) + " and "
                + now.accuracy() + " now; of the answered, always the most frequent label would be "
                + then.mostFrequent() + ", and " + now.mostFrequent() + " now";
    }
}
