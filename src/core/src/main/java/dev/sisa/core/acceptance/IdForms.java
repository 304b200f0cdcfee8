package dev.sisa.core.acceptance;

import dev.sisa.core.acceptance.SimilarId.Change;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Other forms of an id: changes to its blanks, its case, its Unicode form, or several of them. */
final class IdForms {

    private static final Pattern WORD = Pattern.compile("\\p{L}[\\p{L}\\p{M}]*");
    private static final List<Optional<Change>> BLANKS = or(Change.TRIMMED, Change.BLANK_BEFORE, Change.BLANK_BEHIND);
    private static final List<Optional<Change>> CASES = or(Change.LOWER_CASE, Change.UPPER_CASE, Change.TITLE_CASE);
    private static final List<Optional<Change>> UNICODE = or(Change.NFC, Change.NFD);

    private IdForms() {}

    /** All other forms of an id with the changes that lead to them, those with the fewest changes first. */
    static Map<String, List<Change>> of(String id) {
        List<List<Change>> ways = new ArrayList<>();
        for (Optional<Change> blanks : BLANKS) {
            for (Optional<Change> cases : CASES) {
                for (Optional<Change> unicode : UNICODE) {
                    ways.add(List.of(blanks, cases, unicode).stream()
                            .flatMap(Optional::stream)
                            .toList());
                }
            }
        }
        ways.sort(Comparator.comparingInt(List::size));
        Map<String, List<Change>> forms = new LinkedHashMap<>();
        ways.forEach(way -> forms.putIfAbsent(changed(id, way), way));
        forms.remove(id);
        return forms;
    }

    private static String changed(String id, List<Change> changes) {
        String form = id;
        for (Change change : changes) {
            form = changed(form, change);
        }
        return form;
    }

    private static String changed(String id, Change change) {
        return switch (change) {
            case TRIMMED -> id.strip();
            case BLANK_BEFORE -> " " + id;
            case BLANK_BEHIND -> id + " ";
            case LOWER_CASE -> id.toLowerCase(Locale.ROOT);
            case UPPER_CASE -> id.toUpperCase(Locale.ROOT);
            case TITLE_CASE -> WORD.matcher(id.toLowerCase(Locale.ROOT)).replaceAll(word -> capital(word.group()));
            case NFC -> Normalizer.normalize(id, Normalizer.Form.NFC);
            case NFD -> Normalizer.normalize(id, Normalizer.Form.NFD);
        };
    }

    private static String capital(String word) {
        int first = word.offsetByCodePoints(0, 1);
        return word.substring(0, first).toUpperCase(Locale.ROOT) + word.substring(first);
    }

    private static List<Optional<Change>> or(Change... changes) {
        List<Optional<Change>> all = new ArrayList<>(List.of(Optional.empty()));
        for (Change change : changes) {
            all.add(Optional.of(change));
        }
        return List.copyOf(all);
    }
}
