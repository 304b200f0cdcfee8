package dev.sisa.core.schema;

import dev.sisa.core.bytes.QuotedText;

/**
 * Rules by which the text of a cell is read.
 *
 * @param trimmed whether blanks around the text of a cell, header included, are taken away
 * @param decimalComma whether numbers are written as {@code 12,5}; a point in a number is then an error, since it may
 *     separate thousands
 */
public record CellRules(boolean trimmed, boolean decimalComma) {

    /** Every character counts, and numbers are written as {@code 12.5}. */
    public static final CellRules PLAIN = new CellRules(false, false);

    /**
     * The number of a cell as {@link DecimalText} takes it.
     *
     * @throws BadCellException if commas are decimal and the text has a point
     */
    public String number(String text) {
        if (!decimalComma) {
            return text;
        }
        if (text.indexOf('.') >= 0) {
            throw new BadCellException(
                    QuotedText.of(text) + " has a point, where commas are decimal",
                    "Take points between thousands out of the file",
                    "state \"decimal\": \".\" in the schema");
        }
        return text.replace(',', '.');
    }

    /** Whether the text of a cell is a number under these rules. */
    public boolean isNumber(String text) {
        return !(decimalComma && text.indexOf('.') >= 0) && DecimalText.isNumber(number(text));
    }
}
