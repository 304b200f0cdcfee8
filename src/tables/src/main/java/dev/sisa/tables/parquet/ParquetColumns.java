package dev.sisa.tables.parquet;

import dev.hardwood.metadata.CompressionCodec;
import dev.hardwood.metadata.RowGroup;
import dev.hardwood.reader.ParquetFileReader;
import dev.hardwood.schema.ColumnSchema;
import dev.sisa.core.bytes.QuotedText;
import dev.sisa.core.table.BadDataException;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The columns of a Parquet file, as its footer describes them. */
final class ParquetColumns {

    private static final Set<CompressionCodec> READ = EnumSet.of(
            CompressionCodec.UNCOMPRESSED, CompressionCodec.SNAPPY, CompressionCodec.GZIP, CompressionCodec.ZSTD);

    private final String file;
    private final ParquetFileReader reader;
    private final List<ColumnSchema> columns;

    ParquetColumns(String file, ParquetFileReader reader) {
        this.file = file;
        this.reader = reader;
        this.columns = reader.getFileSchema().getColumns();
    }

    List<String> names() {
        return columns.stream().map(column -> column.fieldPath().topLevelName()).toList();
    }

    /**
     * The kind of cell of each column.
     *
     * @throws BadDataException if one holds no cells
     */
    List<ParquetCell> cells() {
        return columns.stream()
                .map(column -> ParquetCell.of(column).orElseThrow(() -> noCells(column)))
                .toList();
    }

    private BadDataException noCells(ColumnSchema column) {
        String name = QuotedText.of(column.fieldPath().topLevelName());
        boolean nested = column.fieldPath().elements().size() > 1 || column.maxRepetitionLevel() > 0;
        return BadDataException.inFile(
                file,
                "column " + name
                        + (nested
                                ? " holds lists or structures. Write a column for each of their values"
                                : " holds bytes or values that are neither number, text nor time. Write it as one of them")
                        + ", or leave it out, in Python with .drop(columns=[" + name + "]).");
    }

    /** Fails if there are no columns, or columns that are compressed in a way that is not read. */
    void requireReadable() {
        if (columns.isEmpty()) {
            throw BadDataException.inFile(file, "it has no columns. Write it with those of the table.");
        }
        reader.getFileMetaData().rowGroups().stream()
                .map(ParquetColumns::foreignCodec)
                .flatMap(Optional::stream)
                .findFirst()
                .ifPresent(codec -> {
                    throw BadDataException.inFile(
                            file,
                            "its columns are compressed with " + codec
                                    + ". Snappy, gzip, Zstandard and none are read: write it with compression=\"snappy\".");
                });
    }

    private static Optional<CompressionCodec> foreignCodec(RowGroup group) {
        return group.columns().stream()
                .map(chunk -> chunk.metaData().codec())
                .filter(codec -> !READ.contains(codec))
                .findFirst();
    }
}
