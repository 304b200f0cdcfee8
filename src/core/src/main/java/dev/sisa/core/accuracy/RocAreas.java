package dev.sisa.core.accuracy;

import java.util.List;
import java.util.OptionalDouble;

/**
 * Areas under ROC curves, each of one class's score against all other classes.
 *
 * @param byClass {@code [classes]}; empty of a class without rows or with all of them, and of the first of two classes, whose area is
 *     that of the second
 */
public record RocAreas(List<OptionalDouble> byClass) {

    public RocAreas {
        byClass = List.copyOf(byClass);
    }

    /** The mean of the classes that have one: of two classes the second one's; empty if none has. */
    public OptionalDouble mean() {
        return byClass.stream().flatMapToDouble(OptionalDouble::stream).average();
    }
}
