package dev.sisa.cli.predict;

import dev.sisa.cli.failure.VisibleText;

/** Names of classes in a table. */
final class ShortName {

    private static final String GAP = "..";

    private ShortName() {}

    /** A name in at most so many characters, at least 3: of a longer one the beginning and the end, since classes often share one. */
    static String of(String name, int most) {
        String visible = VisibleText.line(name);
        int[] characters = visible.codePoints().toArray();
        if (characters.length <= most) {
            return visible;
        }
        int tail = (most - GAP.length()) / 2;
        int head = most - GAP.length() - tail;
        return new String(characters, 0, head) + GAP + new String(characters, characters.length - tail, tail);
    }
}
