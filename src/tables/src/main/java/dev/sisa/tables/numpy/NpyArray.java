package dev.sisa.tables.numpy;

import dev.sisa.core.schema.CellTexts;
import dev.sisa.core.table.BadDataException;
import dev.sisa.tables.file.OpenedFile;
import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.CharacterCodingException;

/** An array in a file, read row by row. */
final class NpyArray implements Closeable {

    private final String file;
    private final NpyHeader header;
    private final RowBytes rows;
    private final Closeable resource;
    private long row;

    private NpyArray(String file, NpyHeader header, RowBytes rows, Closeable resource) {
        this.file = file;
        this.header = header;
        this.rows = rows;
        this.resource = resource;
    }

    /**
     * The array of a file, which it closes.
     *
     * @throws BadDataException if it is damaged, not a table, or stored by columns in a file that is no plain one on disk
     */
    static NpyArray of(OpenedFile file) throws IOException {
        NpyHeader header = NpyHeader.read(file);
        if (!header.columnMajor()) {
            return new NpyArray(file.name(), header, new StoredRows(header, file.bytes()), file);
        }
        if (!file.isSeekable()) {
            throw BadDataException.inFile(
                    file.name(),
                    "it is stored by columns, so that its rows are gathered from a file on disk that is not compressed."
                            + " Unpack it, or write numpy.ascontiguousarray(array).");
        }
        FileChannel channel = FileChannel.open(file.path());
        return new NpyArray(file.name(), header, new GatheredRows(header, channel), () -> {
            try (channel) {
                file.close();
            }
        });
    }

    NpyHeader header() {
        return header;
    }

    /** The last row, from 1. */
    long row() {
        return row;
    }

    /**
     * Puts the items of the next row.
     *
     * @return whether there was one
     * @throws BadDataException if the file does not hold exactly the rows that it announces, or a text that is not Unicode
     */
    boolean next(CellTexts cells) throws IOException {
        if (row == header.rows()) {
            requireEnd();
            return false;
        }
        row++;
        try {
            ByteBuffer items = rows.next().order(header.type().order());
            for (int column = 0; column < header.columns(); column++) {
                header.type().put(items, cells);
            }
            return true;
        } catch (EOFException _) {
            throw BadDataException.inFile(
                    file, "it announces " + header.rows() + " rows and ends before them. Get the file anew.");
        } catch (CharacterCodingException _) {
            throw BadDataException.inFile(
                    file, "row " + row + " holds a text that is not Unicode. Write texts with .astype(str).");
        }
    }

    private void requireEnd() throws IOException {
        if (rows.hasMore()) {
            throw BadDataException.inFile(
                    file,
                    "it holds more than the " + header.rows() + " rows that it announces. Save one array in a file.");
        }
    }

    @Override
    public void close() throws IOException {
        resource.close();
    }
}
