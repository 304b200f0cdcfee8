package dev.sisa.core.data;

/** Delimiters as messages speak of them. */
final class DelimiterText {

    private DelimiterText() {}

    /** Such as {@code ";"} or {@code a tab}. */
    static String shown(String delimiter) {
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
