package dev.sisa.core.store;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** Whole numbers as items store a list of them: joined by commas. */
public final class Numbers {

    private Numbers() {}

    public static String text(List<Integer> numbers) {
        return numbers.stream().map(String::valueOf).collect(Collectors.joining(","));
    }

    public static List<Integer> parse(String text) {
        return text.isEmpty()
                ? List.of()
                : Arrays.stream(text.split(",", -1)).map(Integer::valueOf).toList();
    }
}
