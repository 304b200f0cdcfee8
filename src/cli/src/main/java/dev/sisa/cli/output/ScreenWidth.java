package dev.sisa.cli.output;

import java.util.Optional;

/** The width of the screen in characters: the variable {@code COLUMNS} of the environment if it states one, else 80. */
public final class ScreenWidth {

    private static final int USUAL = 80;

    /** Below this nothing that is shown fits. */
    private static final int LEAST = 40;

    private ScreenWidth() {}

    /** The width here. */
    static int columns() {
        return of(Optional.ofNullable(System.getenv("COLUMNS")));
    }

    /** The width that a text states, at least 40; 80 if it is no number. */
    static int of(Optional<String> stated) {
        return stated.filter(text -> text.matches("[1-9][0-9]{0,5}"))
                .map(text -> Math.max(LEAST, Integer.parseInt(text)))
                .orElse(USUAL);
    }
}
