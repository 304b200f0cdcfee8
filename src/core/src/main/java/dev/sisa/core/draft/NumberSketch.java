package dev.sisa.core.draft;

import dev.sisa.core.schema.DecimalText;
import dev.sisa.core.schema.Encoding;

/** The numbers of a column, under both notations: with decimal points and with decimal commas. */
final class NumberSketch {

    /** Texts that are no numbers, of which so many end the reading of numbers. */
    private static final int MOST_OTHERS = 1000;

    private final WholeNumbers whole = new WholeNumbers();
    private final GroupSketch points = new GroupSketch('.', ',');
    private final GroupSketch commas = new GroupSketch(',', '.');
    private long numbers;
    private long withPoint;
    private long withComma;
    private long texts;
    private long strangers;
    private long grouped;
    private long infinite;
    private double largest;
    private boolean probabilities = true;

    /** Adds a text that is not missing. */
    void add(String text) {
        texts++;
        String stripped = text.strip();
        points.add(stripped);
        commas.add(stripped);
        if (strangers - infinite >= MOST_OTHERS) {
            return;
        }
        boolean comma = text.indexOf(',') >= 0;
        String plain = comma ? text.replace(',', '.') : text;
        if (!DecimalText.isNumber(plain)) {
            strangers++;
            infinite += DecimalText.isNonFinite(plain) ? 1 : 0;
            grouped += comma && DecimalText.hasCommas(text) ? 1 : 0;
            return;
        }
        double value = DecimalText.parse(plain);
        probabilities = probabilities && isProbability(value);
        largest = Math.max(largest, Math.abs(value));
        numbers++;
        withPoint += text.indexOf('.') >= 0 ? 1 : 0;
        withComma += comma ? 1 : 0;
        whole.add(stripped);
    }

    private static boolean isProbability(double value) {
        return value >= 0 && value <= 1;
    }

    WholeNumbers whole() {
        return whole;
    }

    /** Whether every text is a number in a notation; leading zeros make it a code. */
    boolean all(boolean decimalComma) {
        return texts > 0 && strangers == 0 && (decimalComma ? withPoint : withComma) == 0 && !areCodes();
    }

    /** Whether the texts are digits with leading zeros, as of places and articles. */
    boolean areCodes() {
        return texts > 0 && whole.count() == texts && whole.haveLeadingZeros();
    }

    /** Whether the numbers lie between 0 and 1. */
    boolean areProbabilities() {
        return probabilities;
    }

    /** Whether commas are decimal: numbers have them, none has a point, and they may not all separate thousands. */
    boolean needsCommas() {
        return all(true) && commas.decimals() > 0;
    }

    /** Whether the texts are no numbers with points only because of commas, decimal ones or others. */
    boolean allButForCommas() {
        return texts > 0 && withComma + grouped > 0 && numbers + grouped == texts;
    }

    /** Whether points are decimal: numbers have them, none has a comma, and they may not all separate thousands. */
    boolean needsPoints() {
        return all(false) && points.decimals() > 0;
    }

    GroupSketch points() {
        return points;
    }

    GroupSketch commas() {
        return commas;
    }

    /** Whether texts such as inf stand among numbers, and hardly others. */
    boolean haveInfinite() {
        return infinite > 0 && 10 * (numbers + infinite) >= 9 * texts && numbers > 0;
    }

    /** Whether a number is too large for a learned scale. */
    boolean exceedLearnedScale() {
        return largest > Encoding.Learned.LARGEST;
    }

    /** Texts that are no numbers, if most are; 0 otherwise. */
    long exceptions() {
        return strangers > grouped && numbers >= strangers ? strangers : 0;
    }

    /** Whether the texts are mostly numbers of any notation. */
    boolean most() {
        return 2 * numbers >= texts;
    }
}
