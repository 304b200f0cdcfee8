package dev.sisa.core.schema;

import com.fasterxml.jackson.databind.JsonNode;
import dev.sisa.core.bytes.QuotedText;
import dev.sisa.core.json.BadJsonException;
import dev.sisa.core.json.JsonPlace;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * Reads a schema from JSON, version 1; {@link SchemaJsonWriter} is its counterpart.
 *
 * <p>Comments of the Java kinds are allowed. The meaning of each key is documented at its type: {@link CsvFormat},
 * {@link CellRules}, {@link Storage}, {@link Role}, {@link Encoding}, {@link WhenMissing}.
 */
public final class SchemaJson {

    static final int VERSION = 1;

    private SchemaJson() {}

    /**
     * The schema of a file.
     *
     * @param file its name, for messages
     * @throws BadJsonException if the text is not a valid schema
     */
    public static Schema read(String file, String text) {
        return read(JsonPlace.parse(file, text));
    }

    /**
     * The schema of a node, such as the part of a model's spec.
     *
     * @param file the name of the file that the node is from, for messages
     * @throws BadJsonException if the node is not a valid schema
     */
    public static Schema read(String file, JsonNode node) {
        return read(new JsonPlace(file, "", node));
    }

    /** The schema at a place of a larger file. */
    public static Schema read(JsonPlace top) {
        top.object("schema", "csv", "missing", "store", "id", "subject", "label", "prior", "ignore", "features");
        if (top.at("schema").wholeNumber() != VERSION) {
            throw top.at("schema")
                    .bad("is version " + top.at("schema").wholeNumber(), "This program reads version " + VERSION);
        }
        CsvFormat csv = top.has("csv") ? csv(top.at("csv")) : new CsvFormat(",", List.of());
        List<String> missing = top.has("missing") ? top.at("missing").texts() : List.of();
        Storage storage = top.has("store") ? storage(top.at("store")) : Storage.FLOAT32;
        List<Column> columns = columns(top);
        return top.checked(() -> new Schema(csv, missing, columns, storage));
    }

    private static Storage storage(JsonPlace store) {
        String text = store.text();
        return Arrays.stream(Storage.values())
                .filter(storage -> storage.key().equals(text))
                .findFirst()
                .orElseThrow(() -> store.bad(
                        "is " + QuotedText.of(text),
                        "State \"u8\" for whole numbers from 0 to 255 of one scale, \"f32\" for anything else"));
    }

    private static CsvFormat csv(JsonPlace csv) {
        csv.object("delimiter", "header", "columns", "trim", "decimal");
        String delimiter =
                csv.has("delimiter") ? CsvFormat.delimiter(csv.at("delimiter").text()) : ",";
        boolean header = !csv.has("header") || csv.at("header").flag();
        if (header && csv.has("columns")) {
            throw csv.at("columns")
                    .bad("names columns that the header names", "Take it out, or state \"header\": false");
        }
        List<String> columns = header ? List.of() : csv.at("columns").texts();
        if (!header && columns.isEmpty()) {
            throw csv.at("columns").bad("is empty", "Name every column of the file in order");
        }
        CellRules cells = new CellRules(csv.has("trim") && csv.at("trim").flag(), decimalComma(csv));
        return csv.checked(() -> new CsvFormat(delimiter, columns, cells));
    }

    private static boolean decimalComma(JsonPlace csv) {
        if (!csv.has("decimal")) {
            return false;
        }
        String decimal = csv.at("decimal").text();
        if (!decimal.equals(".") && !decimal.equals(",")) {
            throw csv.at("decimal").bad("is " + QuotedText.of(decimal), "State \".\" for 12.5 or \",\" for 12,5");
        }
        return decimal.equals(",");
    }

    private static List<Column> columns(JsonPlace top) {
        List<Column> columns = new ArrayList<>();
        if (!top.at("id").isText("row")) {
            columns.add(idColumn(top.at("id")));
        }
        if (top.has("subject")) {
            columns.add(named(top.at("subject"), new Role.Subject()));
        }
        columns.add(labelColumn(top.at("label")));
        if (top.has("prior")) {
            columns.add(named(top.at("prior"), new Role.Prior()));
        }
        columns.addAll(others(top, columns.stream().map(Column::name).toList()));
        return columns;
    }

    /**
     * The columns that are ignored and those that are features. One that has a role above is neither, though the lists name
     * it: choosing the label of a draft is one edit.
     */
    private static List<Column> others(JsonPlace top, List<String> named) {
        List<String> ignored = top.has("ignore") ? top.at("ignore").texts() : List.of();
        return Stream.concat(
                        ignored.stream().map(name -> new Column(name, new Role.Ignored())),
                        FeatureJson.read(top.at("features")).stream())
                .filter(column -> !named.contains(column.name()))
                .toList();
    }

    private static Column idColumn(JsonPlace id) {
        if (!id.isObject()) {
            throw id.bad(
                    "does not say where ids come from",
                    "State {\"column\": \"...\"}, or \"row\" if ids shall be positions of rows in that very file");
        }
        return named(id, new Role.Id());
    }

    private static Column labelColumn(JsonPlace label) {
        if (label.isObject() && label.keysInOrder().isEmpty()) {
            throw label.bad(
                    "no column is chosen as the label",
                    "State {\"column\": \"...\", \"values\": [...]}, or draft it with `sisa schema --label`; the column is no"
                            + " feature then, though \"features\" lists it");
        }
        label.object("column", "values");
        List<String> values = label.at("values").texts();
        return new Column(label.at("column").text(), label.checked(() -> new Role.Label(values)));
    }

    private static Column named(JsonPlace place, Role role) {
        return new Column(place.object("column").at("column").text(), role);
    }
}
