package dev.sisa.tables.libsvm;

import dev.sisa.core.table.BadDataException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.StringTokenizer;

/**
 * The text of a row in its file. Messages do not show its values, which may be a person's.
 *
 * @param number of the line, for messages
 */
record SparseLine(String file, long number, String text) {

    private static final String ZERO_BASED =
            "Indices count from 1: in Python write sklearn.datasets.dump_svmlight_file(..., zero_based=False)";

    /**
     * The row, or nothing if the line is blank or a comment.
     *
     * @throws BadDataException if it is not in the format
     */
    Optional<SparseRow> row() {
        int comment = text.indexOf('#');
        StringTokenizer words = new StringTokenizer(comment < 0 ? text : text.substring(0, comment));
        if (!words.hasMoreTokens()) {
            return Optional.empty();
        }
        String label = label(words.nextToken());
        List<Integer> indices = new ArrayList<>();
        List<String> values = new ArrayList<>();
        while (words.hasMoreTokens()) {
            String word = words.nextToken();
            int colon = colon(word, indices.size() + 1);
            indices.add(behind(indices, index(word.substring(0, colon))));
            values.add(unsigned(word.substring(colon + 1)));
        }
        return Optional.of(new SparseRow(label, indices, values));
    }

    private String label(String word) {
        if (word.indexOf(':') >= 0) {
            throw bad("the label is missing. Write each line as label index:value index:value ...");
        }
        if (word.indexOf(',') >= 0) {
            throw bad("the row has several labels. Give it one.");
        }
        return unsigned(word);
    }

    private static String unsigned(String number) {
        return number.startsWith("+") ? number.substring(1) : number;
    }

    private int colon(String word, int entry) {
        int colon = word.indexOf(':');
        if (colon < 1 || colon == word.length() - 1) {
            throw bad("entry " + entry + " is not index:value. Write each entry as two numbers so.");
        }
        if (word.startsWith("qid:")) {
            throw bad("the row has a qid, for ranking, and a model classifies each row alone. Take the qids out.");
        }
        return colon;
    }

    private int index(String word) {
        int index = word.matches("[0-9]{1,9}") ? Integer.parseInt(word) : -1;
        if (index == 0) {
            throw bad("index 0 is no column. " + ZERO_BASED + ".");
        }
        if (index < 0 || index > SparseRow.MOST_COLUMNS) {
            throw bad("an index is not a whole number from 1 to " + SparseRow.MOST_COLUMNS + ". Correct it.");
        }
        return index;
    }

    private int behind(List<Integer> before, int index) {
        if (!before.isEmpty() && index <= before.getLast()) {
            throw bad("index " + index + " stands behind index " + before.getLast()
                    + ". Write each index once, in ascending order.");
        }
        return index;
    }

    private BadDataException bad(String problemAndRemedy) {
        return BadDataException.inLine(file, number, problemAndRemedy);
    }
}
