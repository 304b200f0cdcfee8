package dev.sisa.core.simulation.unrest;

import java.util.ArrayList;
import java.util.List;

/** The events in order, those of meanwhile indented. */
final class Trace {

    private final List<String> lines = new ArrayList<>();
    private int depth;

    void add(String line) {
        lines.add("  ".repeat(depth) + line);
    }

    /** Later events happen in the middle of something else. */
    void deeper() {
        depth++;
    }

    void back() {
        depth--;
    }

    /** How many things are going on in the middle of each other. */
    int depth() {
        return depth;
    }

    @Override
    public String toString() {
        return String.join("\n", lines);
    }
}
