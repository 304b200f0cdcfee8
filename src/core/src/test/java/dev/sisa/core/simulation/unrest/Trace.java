package dev.sisa.core.simulation.unrest;

import java.util.ArrayList;
import java.util.List;

/** What happened, in order, what happened meanwhile indented. */
final class Trace {

    private final List<String> lines = new ArrayList<>();
    private int depth;

    void add(String line) {
        lines.add("  ".repeat(depth) + line);
    }

    /** What is added from now on happens in the middle of something else. */
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
