package dev.sisa.core.table;

/** Delimiters as messages speak of them. */
public final class DelimiterText {

    private DelimiterText() {}

    /** Such as {@code ";"} or {@code a tab}. */
    public static String shown(String delimiter) {
        return switch (delimiter) {
            case "\t" -> "a tab";
            case " " -> "a blank";
            default -> "\"" + delimiter + "\"";
        };
    }

    /** The remedy in words, both for drafting a schema and for an existing one. */
    static String remedy(String delimiter) {
        String word = delimiter.equals("\t") ? "tab" : delimiter;
        String option = word.equals("tab") ? word : "'" + word + "'";
        return "State --delimiter " + option + " with `sisa schema`, or \"delimiter\": \"" + word
                + "\" under \"csv\" in the schema.";
    }
}
