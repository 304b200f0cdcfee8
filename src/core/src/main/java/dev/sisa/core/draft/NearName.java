package dev.sisa.core.draft;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** Names that may be meant by one that is mistyped. */
final class NearName {

    private static final int MOST_EDITS = 2;

    private NearName() {}

    /** Those nearest to a name: but for case and blanks, at most two letters, and a third of them, differ. */
    static List<String> of(String name, List<String> names) {
        String plain = plain(name);
        return names.stream()
                .filter(other -> edits(plain, plain(other)) <= Math.min(MOST_EDITS, plain.length() / 3))
                .sorted(Comparator.comparingInt(other -> edits(plain, plain(other))))
                .toList();
    }

    private static String plain(String name) {
        return name.strip().toLowerCase(Locale.ROOT);
    }

    /** The distance of Levenshtein. */
    private static int edits(String from, String to) {
        int[] row = new int[to.length() + 1];
        for (int j = 0; j <= to.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= from.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= to.length(); j++) {
                int changed = diagonal + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(changed, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[to.length()];
    }
}
