package dev.sisa.core.accuracy;

import java.util.Arrays;
import java.util.OptionalDouble;

/**
 * The area under the ROC curve of a class's score: how often a row of the class scores higher than another row, over all pairs, a tie
 * counting half. Exact up to one division.
 *
 * @see <a href="https://doi.org/10.1148/radiology.143.1.7063747">Hanley and McNeil 1982</a>
 */
final class RocArea {

    private RocArea() {}

    /**
     * From 0 to 1; empty unless there are rows of both kinds.
     *
     * @param members scores of the rows of the class, which are sorted here
     * @param others scores of the other rows, which are sorted here
     */
    static OptionalDouble of(double[] members, double[] others) {
        if (members.length == 0 || others.length == 0) {
            return OptionalDouble.empty();
        }
        Arrays.sort(members);
        Arrays.sort(others);
        return OptionalDouble.of((double) halves(members, others) / (2L * members.length * others.length));
    }

    /** Two for each pair that is in order, one for each tie. */
    private static long halves(double[] members, double[] others) {
        long halves = 0;
        int below = 0;
        int notAbove = 0;
        for (double member : members) {
            while (below < others.length && others[below] < member) {
                below++;
            }
            notAbove = Math.max(notAbove, below);
            while (notAbove < others.length && others[notAbove] <= member) {
                notAbove++;
            }
            halves += below + notAbove;
        }
        return halves;
    }
}
