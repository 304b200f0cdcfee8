package dev.sisa.core.data;

import dev.sisa.core.bytes.QuotedText;
import dev.sisa.core.schema.BadCellException;
import dev.sisa.core.schema.DecimalText;
import dev.sisa.core.schema.Feature;
import dev.sisa.core.schema.Role;
import dev.sisa.core.schema.Schema;
import dev.sisa.core.table.BadDataException;
import dev.sisa.core.table.RowPlace;
import dev.sisa.core.table.RowUse;
import java.util.List;

/** Reads the cells of rows of one file as the schema says. */
final class RowParser {

    private final Schema schema;
    private final TableReading reading;
    private final int columnCount;
    private final List<ColumnCells> columns;
    private final int featureCount;

    /** @throws BadDataException if the header and the schema do not fit */
    RowParser(TableReading reading, List<String> header, Schema schema) {
        this.schema = schema;
        this.reading = reading;
        this.columnCount = header.size();
        this.columns = ColumnCells.locate(reading, header, schema);
        this.featureCount = schema.featureCount();
    }

    RowUse use() {
        return reading.use();
    }

    int columnCount() {
        return columnCount;
    }

    /**
     * Reads one row.
     *
     * @throws BadDataException if the row is ragged or a cell does not fit its column in the schema
     */
    ParsedRow parse(RowPlace place, List<String> cells) {
        if (cells.size() != columnCount) {
            throw BadDataException.ragged(place, cells.size(), columnCount);
        }
        ParsedRow row = new ParsedRow(place, featureCount);
        for (ColumnCells column : columns) {
            try {
                read(column, cells.get(column.cell()), row);
            } catch (BadCellException e) {
                BadCellException fault =
                        isGoodWithoutBlanks(column, cells.get(column.cell()), place) ? blanksAround(column, cells) : e;
                throw BadDataException.inCell(place, column.column().name(), fault.message(use().schemaMayChange()));
            }
        }
        return row;
    }

    private boolean isGoodWithoutBlanks(ColumnCells column, String text, RowPlace place) {
        if (text.equals(text.strip())) {
            return false;
        }
        try {
            read(column, text.strip(), new ParsedRow(place, featureCount));
            return true;
        } catch (BadCellException _) {
            return false;
        }
    }

    private BadCellException blanksAround(ColumnCells column, List<String> cells) {
        return new BadCellException(
                QuotedText.of(cells.get(column.cell())) + " has blanks around it, which count as part of it",
                "Take them out",
                "state \"trim\": true under \"csv\" in the schema");
    }

    private void read(ColumnCells column, String text, ParsedRow row) {
        boolean missing = schema.isMissing(text);
        switch (column.column().role()) {
            case Role.Id _ -> row.id(requireId(text, missing));
            case Role.Subject _ -> {
                if (!missing && !text.isEmpty()) {
                    row.subject(text);
                }
            }
            case Role.Label label -> readLabel(label, text, row);
            case Role.Prior _ -> row.prior(probability(schema.csv().cells().number(text)));
            case Role.Ignored _ -> {}
            case Feature feature
            when missing || (text.isEmpty() && !feature.takesEmpty()) ->
                feature.encodeMissing(text, row.features(), column.firstFeature());
            case Feature feature -> {
                String cell =
                        feature.encoding().takesNumbers() ? schema.csv().cells().number(text) : text;
                schema.storage().require(cell);
                feature.encode(cell, row.features(), column.firstFeature());
            }
        }
    }

    private String requireId(String text, boolean missing) {
        if (missing || text.isEmpty()) {
            throw new BadCellException(
                    "the id is missing", "Give each sample an id of its own", "state \"id\": \"row\" in the schema");
        }
        return text;
    }

    private void readLabel(Role.Label label, String text, ParsedRow row) {
        int position = label.values().indexOf(text);
        if (position >= 0) {
            row.label(position);
            return;
        }
        LabelGap gap = text.isEmpty() || schema.isMissing(text) ? LabelGap.MISSING : LabelGap.UNKNOWN;
        if (!tolerates(gap)) {
            throw switch (gap) {
                case MISSING ->
                    new BadCellException(
                            "the label is missing", "Take such rows out of the file, or skip them with --skip-bad");
                case UNKNOWN -> unknown(text);
            };
        }
        row.labelGap(gap);
    }

    private BadCellException unknown(String text) {
        String problem = QuotedText.of(text) + " is not among the values of the label";
        return use().learns()
                ? new BadCellException(problem, "Correct it", "add it to the values of the label in the schema")
                : new BadCellException(
                        problem, "Correct it, or have --ignore-unknown-labels answer such rows without scoring them");
    }

    private boolean tolerates(LabelGap gap) {
        return !use().learns()
                && switch (gap) {
                    case MISSING -> true;
                    case UNKNOWN -> reading.badRows().ignoresUnknownLabels();
                };
    }

    private static double probability(String text) {
        double probability = DecimalText.parse(text);
        if (probability < 0 || probability > 1) {
            throw new BadCellException(
                    QuotedText.of(text) + " is not a probability", "State the deletion prior as a number from 0 to 1");
        }
        return probability;
    }
}
