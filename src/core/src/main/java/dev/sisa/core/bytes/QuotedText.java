package dev.sisa.core.bytes;

/** Formats a user's text for a message. */
public final class QuotedText {

    private static final int SHOWN_CHARACTERS = 40;

    private QuotedText() {}

    /** The text in quotes, on one line, cut to 40 characters. */
    public static String of(String text) {
        int[] shown = text.codePoints()
                .limit(SHOWN_CHARACTERS)
                .map(c -> Character.isISOControl(c) ? ' ' : c)
                .toArray();
        String cut = text.codePointCount(0, text.length()) > SHOWN_CHARACTERS ? "..." : "";
        return "\"" + new String(shown, 0, shown.length) + cut + "\"";
    }
}
