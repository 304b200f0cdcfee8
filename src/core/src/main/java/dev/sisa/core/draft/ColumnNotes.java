package dev.sisa.core.draft;

import dev.sisa.core.bytes.QuotedText;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Notes on columns, which are named by number where their names may be data. Not thread-safe. */
final class ColumnNotes {

    private static final int SHOWN = 5;

    private final DraftRoles roles;
    private final boolean named;
    private final List<String> notes = new ArrayList<>();

    /** @param named whether names of columns may be shown */
    ColumnNotes(DraftRoles roles, boolean named) {
        this.roles = roles;
        this.named = named;
    }

    /** A note on the table. */
    void add(String note) {
        notes.add(note);
    }

    /** One note on all columns that pass a test, if there are any, such as on {@code columns "mail", "card"}. */
    void of(Predicate<DraftColumn> test, UnaryOperator<String> text) {
        List<String> columns = IntStream.range(0, roles.columns().size())
                .filter(i -> test.test(roles.columns().get(i)))
                .mapToObj(this::shown)
                .toList();
        if (!columns.isEmpty()) {
            notes.add(text.apply((columns.size() == 1 ? "column " : "columns ")
                    + columns.stream().limit(SHOWN).collect(Collectors.joining(", "))
                    + (columns.size() > SHOWN ? " and " + (columns.size() - SHOWN) + " more" : "")));
        }
    }

    List<String> all() {
        return List.copyOf(notes);
    }

    private String shown(int column) {
        return named ? QuotedText.of(roles.columns().get(column).name()) : String.valueOf(column + 1);
    }
}
