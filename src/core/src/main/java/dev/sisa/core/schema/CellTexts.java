package dev.sisa.core.schema;

import java.util.Arrays;
import java.util.List;

/**
 * The cells of one row, put one after the other. Each value becomes the text that pandas would write for it into a CSV file of the
 * same rules, so that a table has the same samples in any format.
 */
public final class CellTexts {

    private static final int KEPT = 256;
    private static final String[] SMALL = small();

    private final CellRules rules;
    private final String[] cells;
    private int count;

    /** A row without cells so far, which takes as many as there are columns. */
    public CellTexts(CellRules rules, int columns) {
        this.rules = rules;
        this.cells = new String[columns];
    }

    /** A text, by the rule for blanks around it. */
    public void text(String text) {
        put(rules.trimmed() ? text.strip() : text);
    }

    /** A number in the shortest form that reads back, such as {@code 3.0}; NaN is missing. */
    public void number(double value) {
        if (Double.isNaN(value)) {
            missing();
        } else {
            numeral(NumberText.of(value));
        }
    }

    /** The same of a float: 0.1 is {@code 0.1}. */
    public void number(float value) {
        if (Float.isNaN(value)) {
            missing();
        } else {
            numeral(NumberText.of(value));
        }
    }

    /** The same of a number of 16 bits, as {@link Float#floatToFloat16} makes it. */
    public void half(short bits) {
        if (Float.isNaN(Float.float16ToFloat(bits))) {
            missing();
        } else {
            numeral(NumberText.ofHalf(bits));
        }
    }

    /** A whole number, in plain digits. */
    public void whole(long value) {
        put(value >= 0 && value < KEPT ? SMALL[(int) value] : Long.toString(value));
    }

    /** A whole number of 64 bits without sign. */
    public void unsigned(long bits) {
        put(Long.toUnsignedString(bits));
    }

    /** {@code True} or {@code False}. */
    public void flag(boolean value) {
        put(value ? "True" : "False");
    }

    /** A missing value, which is the empty text. */
    public void missing() {
        put("");
    }

    /** A number that is a text already, with a decimal point. */
    public void numeral(String text) {
        put(rules.decimalComma() ? text.replace('.', ',') : text);
    }

    /** The texts, to be read only. */
    public List<String> cells() {
        List<String> all = Arrays.asList(cells);
        return count == cells.length ? all : all.subList(0, count);
    }

    private void put(String text) {
        cells[count++] = text;
    }

    private static String[] small() {
        String[] texts = new String[KEPT];
        Arrays.setAll(texts, Integer::toString);
        return texts;
    }
}
