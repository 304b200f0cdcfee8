package dev.sisa.core.table;

/** The unit in which a file counts its rows, for messages. */
public enum RowUnit {
    /** Lines of text, header and blank ones included. */
    LINE("line"),
    /** Rows of a file that has no lines. */
    ROW("row"),
    /** Images. */
    IMAGE("image");

    private final String word;

    RowUnit(String word) {
        this.word = word;
    }

    /** The place in words, such as {@code line 7}. */
    public String at(long position) {
        return word + " " + position;
    }
}
