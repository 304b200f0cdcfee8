package dev.sisa.core.table;

import dev.sisa.core.bytes.QuotedText;
import dev.sisa.core.schema.CellRules;
import dev.sisa.core.schema.CellTexts;
import dev.sisa.core.schema.Column;
import dev.sisa.core.schema.CsvFormat;
import dev.sisa.core.schema.Role;
import dev.sisa.core.schema.Schema;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The rows of a file of values, each value as the text that a CSV file would have for it. */
final class ValueRows implements TableRows {

    private final ValueSource source;
    private final CellRules rules;
    private final RowUse use;

    ValueRows(ValueSource source, CellRules rules, RowUse use) {
        this.source = source;
        this.rules = rules;
        this.use = use;
    }

    @Override
    public String file() {
        return source.file();
    }

    @Override
    public RowUnit unit() {
        return source.unit();
    }

    @Override
    public List<String> header() {
        List<String> names =
                rules.trimmed() ? source.columns().stream().map(String::strip).toList() : source.columns();
        Set<String> seen = new HashSet<>();
        for (String name : names) {
            if (!seen.add(name)) {
                throw BadDataException.inFile(
                        file(), "it has two columns " + QuotedText.of(name) + ". Give each column a name of its own.");
            }
        }
        return names;
    }

    @Override
    public Optional<String> label() {
        return source.label();
    }

    @Override
    public Optional<TableRows.Row> next(int columns) {
        CellTexts texts = new CellTexts(rules, columns);
        try {
            return source.next(texts)
                    ? Optional.of(new TableRows.Row(texts.cells(), source.position()))
                    : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public TableLook look() {
        return new TableLook("", new CsvFormat(",", List.of()), RowUse.TRAINING);
    }

    @Override
    public void requireTable() {
        // The format is told by the first bytes, and names its columns itself.
    }

    @Override
    public Optional<BadDataException> misreadHeader(List<String> header, Schema schema) {
        List<Column> needed = schema.columns().stream()
                .filter(column -> use.requires(column.role()) && !header.contains(column.name()))
                .toList();
        return needed.size() == 1 && needed.getFirst().role() instanceof Role.Label
                ? source.labelHint().map(hint -> withoutLabels(needed.getFirst(), hint))
                : Optional.empty();
    }

    private BadDataException withoutLabels(Column label, String hint) {
        return BadDataException.inFile(
                file(), "lacks column " + QuotedText.of(label.name()) + " of the schema. " + hint);
    }

    @Override
    public Optional<BadDataException> misreadFirstRow() {
        return Optional.empty();
    }

    @Override
    public void requireData(List<String> firstRow) {
        // Names never stand among the rows.
    }

    @Override
    public void close() throws IOException {
        source.close();
    }
}
