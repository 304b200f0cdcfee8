package dev.sisa.tables.parquet;

import dev.hardwood.metadata.LogicalType;
import dev.hardwood.metadata.PhysicalType;
import dev.hardwood.reader.RowReader;
import dev.hardwood.schema.ColumnSchema;
import dev.sisa.core.schema.CellTexts;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/** How the values of a column become cells. */
enum ParquetCell {
    /** Whole numbers of 32 bits or fewer. */
    INTEGER,
    LONG,
    /** The same without sign. */
    UNSIGNED_INTEGER,
    UNSIGNED_LONG,
    HALF,
    FLOAT,
    DOUBLE,
    DECIMAL,
    FLAG,
    TEXT,
    UUID,
    DATE,
    TIME,
    /** A point in time without a time zone. */
    LOCAL_TIMESTAMP,
    TIMESTAMP,
    /** A column without any value. */
    NOTHING;

    /** The kind of a column, if its values are cells of a table. */
    static Optional<ParquetCell> of(ColumnSchema column) {
        boolean nested = column.fieldPath().elements().size() > 1 || column.maxRepetitionLevel() > 0;
        return nested
                ? Optional.empty()
                : Optional.ofNullable(column.logicalType())
                        .map(type -> ofLogical(type, column.type()))
                        .orElseGet(() -> ofPhysical(column.type()));
    }

    private static Optional<ParquetCell> ofLogical(LogicalType type, PhysicalType stored) {
        return switch (type) {
            case LogicalType.IntType whole
            when !whole.isSigned() -> Optional.of(stored == PhysicalType.INT64 ? UNSIGNED_LONG : UNSIGNED_INTEGER);
            case LogicalType.IntType _ -> ofPhysical(stored);
            case LogicalType.Float16Type _ -> Optional.of(HALF);
            case LogicalType.DecimalType _ -> Optional.of(DECIMAL);
            case LogicalType.StringType _, LogicalType.EnumType _, LogicalType.JsonType _ -> Optional.of(TEXT);
            case LogicalType.UuidType _ -> Optional.of(UUID);
            case LogicalType.DateType _ -> Optional.of(DATE);
            case LogicalType.TimeType _ -> Optional.of(TIME);
            case LogicalType.TimestampType time -> Optional.of(time.isAdjustedToUTC() ? TIMESTAMP : LOCAL_TIMESTAMP);
            case LogicalType.NullType _ -> Optional.of(NOTHING);
            case LogicalType.ListType _,
                    LogicalType.MapType _,
                    LogicalType.IntervalType _,
                    LogicalType.BsonType _,
                    LogicalType.VariantType _,
                    LogicalType.GeometryType _,
                    LogicalType.GeographyType _ -> Optional.empty();
        };
    }

    private static Optional<ParquetCell> ofPhysical(PhysicalType stored) {
        return switch (stored) {
            case INT32 -> Optional.of(INTEGER);
            case INT64 -> Optional.of(LONG);
            case FLOAT -> Optional.of(FLOAT);
            case DOUBLE -> Optional.of(DOUBLE);
            case BOOLEAN -> Optional.of(FLAG);
            case INT96 -> Optional.of(TIMESTAMP);
            case BYTE_ARRAY, FIXED_LEN_BYTE_ARRAY -> Optional.empty();
        };
    }

    /** Puts the value of a column of the row at which a reader is. */
    void put(RowReader rows, int column, CellTexts row) {
        if (this == NOTHING || rows.isNull(column)) {
            row.missing();
            return;
        }
        switch (this) {
            case INTEGER -> row.whole(rows.getInt(column));
            case LONG -> row.whole(rows.getLong(column));
            case UNSIGNED_INTEGER -> row.whole(Integer.toUnsignedLong(rows.getInt(column)));
            case UNSIGNED_LONG -> row.unsigned(rows.getLong(column));
            case HALF -> row.half(Float.floatToFloat16(rows.getFloat(column)));
            case FLOAT -> row.number(rows.getFloat(column));
            case DOUBLE -> row.number(rows.getDouble(column));
            case DECIMAL -> row.numeral(rows.getDecimal(column).toPlainString());
            case FLAG -> row.flag(rows.getBoolean(column));
            case TEXT -> row.text(rows.getString(column));
            case UUID -> row.text(rows.getUuid(column).toString());
            case DATE -> row.text(rows.getDate(column).toString());
            case TIME -> row.text(DateTimeFormatter.ISO_LOCAL_TIME.format(rows.getTime(column)));
            case LOCAL_TIMESTAMP ->
                row.text(DateTimeFormatter.ISO_LOCAL_DATE_TIME.format(rows.getLocalTimestamp(column)));
            case TIMESTAMP ->
                row.text(DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
                        rows.getTimestamp(column).atOffset(ZoneOffset.UTC)));
            case NOTHING -> row.missing();
        }
    }
}
