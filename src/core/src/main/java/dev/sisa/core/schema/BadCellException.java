package dev.sisa.core.schema;

/**
 * The text of a cell is not what the schema says of its column. The message has the problem and the remedy, not the
 * place.
 */
public final class BadCellException extends RuntimeException {

    private static final int SHOWN_CHARACTERS = 40;

    public BadCellException(String problem, String remedy) {
        super(problem + ". " + remedy + ".");
    }

    /** The text of a cell as a message shows it: in quotes, on one line, cut to 40 characters. */
    public static String quoted(String text) {
        int[] shown = text.codePoints()
                .limit(SHOWN_CHARACTERS)
                .map(c -> Character.isISOControl(c) ? ' ' : c)
                .toArray();
        String cut = text.codePointCount(0, text.length()) > SHOWN_CHARACTERS ? "..." : "";
        return "\"" + new String(shown, 0, shown.length) + cut + "\"";
    }
}
