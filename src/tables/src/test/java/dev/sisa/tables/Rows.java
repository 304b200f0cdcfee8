package dev.sisa.tables;

import dev.sisa.core.schema.CellRules;
import dev.sisa.core.schema.CellTexts;
import dev.sisa.core.table.TableSource;
import dev.sisa.core.table.ValueSource;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The cells of files of values. */
public final class Rows {

    private Rows() {}

    /** Names of columns and below them the rows, cells joined by {@code |}. */
    public static List<String> of(ValueSource source) throws IOException {
        return of(source, CellRules.PLAIN);
    }

    static List<String> of(ValueSource source, CellRules rules) throws IOException {
        List<String> rows = new ArrayList<>(List.of(String.join("|", source.columns())));
        CellTexts row = new CellTexts(rules, source.columns().size());
        while (source.next(row)) {
            rows.add(String.join("|", row.cells()));
            row = new CellTexts(rules, source.columns().size());
        }
        return rows;
    }

    /** The same of a file, for a draft. */
    public static List<String> of(Path file) throws IOException {
        return new TableFile(file).read(new ExpectedTable(",", List.of()), Rows::values);
    }

    private static List<String> values(TableSource source) throws IOException {
        return of((ValueSource) source);
    }
}
