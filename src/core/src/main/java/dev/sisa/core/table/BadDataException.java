package dev.sisa.core.table;

import dev.sisa.core.bytes.QuotedText;
import dev.sisa.core.failure.ClassifiedFailure;
import dev.sisa.core.failure.FailureClass;

/**
 * A table does not fit its schema. The message has the file, the line or row, the column where there is one, the problem
 * and the remedy, and of the content the offending cell at most.
 */
public final class BadDataException extends RuntimeException implements ClassifiedFailure {

    private BadDataException(String message) {
        super(message);
    }

    /** A fault of the whole file. */
    public static BadDataException inFile(String file, String problemAndRemedy) {
        return at(file, problemAndRemedy);
    }

    /**
     * A fault of a row.
     *
     * @param line the physical line on which the row starts, from 1
     */
    public static BadDataException inLine(String file, long line, String problemAndRemedy) {
        return at(file + ", " + RowUnit.LINE.at(line), problemAndRemedy);
    }

    private static BadDataException at(String place, String problemAndRemedy) {
        return new BadDataException(place + ": " + problemAndRemedy);
    }

    public static BadDataException inCell(RowPlace place, String column, String problemAndRemedy) {
        return new BadDataException(place.text() + ", column " + QuotedText.of(column) + ": " + problemAndRemedy);
    }

    public static BadDataException ragged(RowPlace place, int found, int expected) {
        return at(
                place.text(),
                "the row has " + found + (found == 1 ? " cell" : " cells") + ", not " + expected
                        + ". Give it one for each column, and put cells that hold the delimiter in quotes."
                        + (expected == 1 || (found == 1 && place.row() == 1)
                                ? " If lines before the table are no part of it, pass over them with --skip-lines."
                                : ""));
    }

    /** The id of a row stands in the same file twice: which of the two is right cannot be guessed. */
    public static BadDataException duplicateId(String file, RowUnit unit, long position, long first) {
        return at(
                file + ", " + unit.at(position),
                "the id of this row stands on " + unit.at(first)
                        + " already. Every sample needs an id of its own: remove one of the rows.");
    }

    /** The model has a sample of that id which is not the same. */
    public static BadDataException changedSample(String file, RowUnit unit, long position) {
        return at(
                file + ", " + unit.at(position),
                "the model has a sample of this id with other values. Samples never change: forget the old one, or give"
                        + " the new one an id of its own.");
    }

    public BadDataException beyondTolerance(int limit) {
        return new BadDataException(
                getMessage() + " This is bad row " + (limit + 1) + "; at most " + limit + " may be skipped.");
    }

    @Override
    public FailureClass failureClass() {
        return FailureClass.CALLER;
    }

    @Override
    public String code() {
        return "bad-data";
    }
}
