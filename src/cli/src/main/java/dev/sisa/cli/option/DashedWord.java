package dev.sisa.cli.option;

import java.util.Map;
import java.util.Stack;
import picocli.CommandLine.IParameterPreprocessor;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;

/**
 * Lets the word of an option start with a dash if it is tied to it, as in {@code --sample=-17}: loose, it may be a mistyped
 * option, and is refused. picocli refuses both, so the dash is hidden from it until {@link NonEmptyText} shows it again.
 */
public final class DashedWord implements IParameterPreprocessor {

    /** No process can be given an argument with it. */
    private static final String HIDING = "\0";

    @Override
    public boolean preprocess(Stack<String> words, CommandSpec command, ArgSpec option, Map<String, Object> facts) {
        boolean tied = "=".equals(facts.get("separator"));
        if (tied && words.peek().startsWith("-")) {
            words.push(HIDING + words.pop());
        }
        return false;
    }

    static String shown(String word) {
        return word.startsWith(HIDING) ? word.substring(HIDING.length()) : word;
    }
}
