package dev.sisa.tables.idx;

import dev.sisa.core.schema.Column;
import dev.sisa.core.schema.CsvFormat;
import dev.sisa.core.schema.Encoding;
import dev.sisa.core.schema.Feature;
import dev.sisa.core.schema.Role;
import dev.sisa.core.schema.Schema;
import dev.sisa.core.schema.SchemaJsonWriter;
import dev.sisa.core.schema.Storage;
import dev.sisa.core.schema.WhenMissing;
import dev.sisa.core.table.ColumnNames;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** A schema for images: bytes scaled to [0, 1] and stored as they are, ids by position. */
public final class ImageSchema {

    private static final double LARGEST_BYTE = 255;

    private ImageSchema() {}

    /** The text of the schema of images of so many classes, which are named 0, 1, 2, ... */
    public static String of(IdxRows images, int classes) {
        List<Column> columns = new ArrayList<>();
        List<String> labels =
                IntStream.range(0, classes).mapToObj(String::valueOf).toList();
        columns.add(new Column(ColumnNames.LABEL, new Role.Label(labels)));
        for (int pixel = 1; pixel <= images.pixels(); pixel++) {
            Encoding scaled = new Encoding.Numeric(0, LARGEST_BYTE);
            columns.add(new Column("p" + pixel, new Feature(scaled, new WhenMissing.Refused())));
        }
        Schema schema = new Schema(new CsvFormat(",", List.of()), List.of(), columns, Storage.BYTE);
        return SchemaJsonWriter.write(schema).toPrettyString();
    }
}
