package dev.sisa.cli.predict;

import dev.sisa.cli.failure.VisibleText;
import java.util.List;

/**
 * Names of the classes of a table in at most so many characters. A longer one keeps its beginning and its end; where some could not be
 * told apart then, all have their number in the schema before them, from 1.
 *
 * @param labels whole names of all classes
 * @param shown classes of the table
 * @param most characters of a name, at least 3
 */
record ShortNames(List<String> labels, List<Integer> shown, int most) {

    private static final String GAP = "..";

    /** Whether some name is not whole. */
    boolean shortened() {
        return shown.stream().anyMatch(label -> !cut(label, most).equals(whole(label)));
    }

    /** Whether names have numbers. */
    boolean numbered() {
        return shown.stream().map(label -> cut(label, most)).distinct().count() < shown.size();
    }

    /** The name of a class. */
    String of(int label) {
        return in(label, most);
    }

    /** The same in more room, as beside a row. */
    String in(int label, int room) {
        if (!numbered()) {
            return cut(label, room);
        }
        String number = "#" + (label + 1);
        String named = number + " " + cut(label, room);
        return named.length() <= room ? named : number + beginning(label, room - number.length() - 1);
    }

    private String beginning(int label, int room) {
        return room < 1 ? "" : " " + text(characters(label), 0, Math.min(room, characters(label).length));
    }

    private String cut(int label, int room) {
        int[] characters = characters(label);
        if (characters.length <= room) {
            return whole(label);
        }
        int tail = (room - GAP.length()) / 2;
        int head = room - GAP.length() - tail;
        return text(characters, 0, head) + GAP + text(characters, characters.length - tail, tail);
    }

    private String whole(int label) {
        return VisibleText.line(labels.get(label));
    }

    private int[] characters(int label) {
        return whole(label).codePoints().toArray();
    }

    private static String text(int[] characters, int from, int count) {
        return new String(characters, from, count);
    }
}
