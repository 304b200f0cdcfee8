package dev.sisa.core.table;

/** A table, opened: text that is cut at delimiters, or rows of values. */
public sealed interface TableSource permits CsvSource, ValueSource {

    /** The name of the file, for messages. */
    String file();
}
