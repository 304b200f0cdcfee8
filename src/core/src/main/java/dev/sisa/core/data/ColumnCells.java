package dev.sisa.core.data;

import dev.sisa.core.schema.Column;
import dev.sisa.core.schema.ColumnMatch;
import dev.sisa.core.schema.Feature;
import dev.sisa.core.schema.Schema;
import dev.sisa.core.table.BadDataException;
import dev.sisa.core.table.RowUse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The position of a column of the schema in a file and in the features.
 *
 * @param cell position in a row of the file, from 0
 * @param firstFeature position of its first feature, from 0; the number of features before it for a column without
 *     features
 */
record ColumnCells(Column column, int cell, int firstFeature) {

    /**
     * The columns to be read, in the order of the schema.
     *
     * @throws BadDataException if the file has a column that the schema does not name and that is not to be ignored, or lacks one that is needed
     */
    static List<ColumnCells> locate(TableReading reading, List<String> header, Schema schema) {
        requireMatch(reading, header, schema);
        Map<String, Integer> positions = new HashMap<>();
        for (String name : header) {
            positions.put(name, positions.size());
        }
        List<ColumnCells> located = new ArrayList<>();
        int firstFeature = 0;
        for (Column column : schema.columns()) {
            Integer cell = positions.get(column.name());
            if (cell != null && reading.use().reads(column.role())) {
                located.add(new ColumnCells(column, cell, firstFeature));
            }
            firstFeature += column.role() instanceof Feature feature ? feature.width() : 0;
        }
        return List.copyOf(located);
    }

    private static void requireMatch(TableReading reading, List<String> header, Schema schema) {
        RowUse use = reading.use();
        ColumnMatch match = ColumnMatch.of(
                header, schema.columns().stream().map(Column::name).toList());
        List<String> needed = schema.columns().stream()
                .filter(column -> use.requires(column.role()))
                .map(Column::name)
                .filter(match.absent()::contains)
                .toList();
        if (!needed.isEmpty()) {
            throw BadDataException.inFile(
                    reading.file(),
                    "lacks " + ColumnMatch.columns(needed) + " of the schema" + unknownToo(match) + ". "
                            + use.remedy(
                                    one(needed, "Add it to the file", "Add them to the file"),
                                    one(needed, "correct its name in the schema", "correct their names in the schema"))
                            + ".");
        }
        if (!match.unknown().isEmpty() && !reading.badRows().ignoresExtraColumns()) {
            throw BadDataException.inFile(
                    reading.file(),
                    "has " + ColumnMatch.columns(match.unknown()) + ", which the schema does not name. "
                            + (use.schemaMayChange() ? schemaRemedy(match.unknown()) : fileRemedy(match.unknown())));
        }
        reading.badRows().addIgnoredColumns(match.unknown());
    }

    private static String schemaRemedy(List<String> unknown) {
        return one(
                unknown,
                "Say in the schema what it is for, or put it under \"ignore\".",
                "Say in the schema what they are for, or put them under \"ignore\".");
    }

    private static String fileRemedy(List<String> unknown) {
        return one(unknown, "Take it out of the file, or have it", "Take them out of the file, or have them")
                + " ignored by --ignore-extra.";
    }

    private static String one(List<String> names, String singular, String plural) {
        return names.size() == 1 ? singular : plural;
    }

    private static String unknownToo(ColumnMatch match) {
        return match.unknown().isEmpty()
                ? ""
                : " and has " + ColumnMatch.columns(match.unknown()) + ", which the schema does not name";
    }
}
