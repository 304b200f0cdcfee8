package dev.sisa.tables.parquet;

import dev.hardwood.HardwoodContext;
import dev.hardwood.internal.EncryptedParquetException;
import dev.hardwood.reader.ParquetFileReader;
import dev.hardwood.reader.RowReader;
import dev.sisa.core.schema.CellTexts;
import dev.sisa.core.table.BadDataException;
import dev.sisa.core.table.RowUnit;
import dev.sisa.core.table.ValueSource;
import dev.sisa.tables.file.OpenedFile;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;

/** A table in Parquet, with one kind of value in each column: numbers, texts, truth values, dates and times. */
public final class ParquetRows implements ValueSource {

    /** Threads that unpack columns ahead of the rows. */
    private static final int THREADS = 2;

    /** Bytes in which a file shows that it is binary. */
    private static final int TELLING_BYTES = 64;

    private static final List<String> MAGIC = List.of("PAR1", "PARE");

    /** The library logs what it found on the machine, which is no news to a user. Kept, so that its level is. */
    private static final Logger LIBRARY = Logger.getLogger("dev.hardwood");

    static {
        LIBRARY.setLevel(Level.SEVERE);
    }

    private final String file;
    private final HardwoodContext threads;
    private final ParquetFileReader reader;
    private final List<String> columns;
    private final List<ParquetCell> cells;
    private final RowReader rows;
    private long position;

    private ParquetRows(String file, HardwoodContext threads, ParquetFileReader reader) {
        this.file = file;
        this.threads = threads;
        this.reader = reader;
        ParquetColumns found = new ParquetColumns(file, reader);
        found.requireReadable();
        this.columns = found.names();
        this.cells = found.cells();
        this.rows = reader.rowReader();
    }

    /** Whether a file that begins so is in Parquet; text that begins with the same letters has no control characters. */
    public static boolean begins(byte[] beginning) {
        String text = new String(beginning, 0, Math.min(beginning.length, TELLING_BYTES), StandardCharsets.ISO_8859_1);
        return MAGIC.stream().anyMatch(text::startsWith)
                && text.chars().anyMatch(letter -> letter < ' ' && "\t\r\n".indexOf(letter) < 0);
    }

    /**
     * The rows of a file, which it does not close.
     *
     * @throws BadDataException if it is damaged, encrypted, compressed as a whole or in a way that is not read, has no columns, or one
     *     whose values are no cells
     */
    public static ParquetRows of(OpenedFile file) throws IOException {
        if (!file.isSeekable()) {
            throw BadDataException.inFile(
                    file.name(),
                    "it is in Parquet, and is read at many places at once. Unpack it into a file on disk.");
        }
        HardwoodContext threads = HardwoodContext.create(THREADS);
        try {
            return of(file.name(), threads, open(file.name(), file.path(), threads));
        } catch (IOException | RuntimeException e) {
            threads.close();
            throw e;
        }
    }

    private static ParquetRows of(String file, HardwoodContext threads, ParquetFileReader reader) throws IOException {
        try {
            return new ParquetRows(file, threads, reader);
        } catch (RuntimeException e) {
            reader.close();
            throw e instanceof BadDataException ? e : unreadable(file);
        }
    }

    private static ParquetFileReader open(String file, Path path, HardwoodContext threads) throws IOException {
        FileChannel channel = FileChannel.open(path);
        try {
            return ParquetFileReader.open(new ChannelFile(file, channel), threads);
        } catch (EncryptedParquetException _) {
            channel.close();
            throw BadDataException.inFile(
                    file,
                    "it is encrypted, as a whole or in some columns, and sisa has no key for it. Write it without.");
        } catch (IOException | RuntimeException _) {
            channel.close();
            throw unreadable(file);
        }
    }

    @Override
    public String file() {
        return file;
    }

    @Override
    public List<String> columns() {
        return columns;
    }

    @Override
    public Optional<String> label() {
        return Optional.empty();
    }

    @Override
    public RowUnit unit() {
        return RowUnit.ROW;
    }

    /**
     * Faults of the file come out of the library in many types, and some only when a value is asked for. Rows are as many as the
     * footer says, neither fewer nor more.
     */
    @Override
    public boolean next(CellTexts row) {
        try {
            boolean follows = rows.hasNext();
            if (follows != position < reader.getFileMetaData().numRows()) {
                throw unreadable(file);
            }
            if (!follows) {
                return false;
            }
            rows.next();
            position++;
            for (int column = 0; column < cells.size(); column++) {
                cells.get(column).put(rows, column, row);
            }
            return true;
        } catch (BadDataException e) {
            throw e;
        } catch (RuntimeException _) {
            throw unreadable(file);
        }
    }

    private static BadDataException unreadable(String file) {
        return BadDataException.inFile(
                file,
                "it is a Parquet file that is cut, damaged, or written in a way that is not read. Get it anew, or write it in"
                        + " Python with pandas.DataFrame.to_parquet(...).");
    }

    @Override
    public long position() {
        return position;
    }

    @Override
    public void close() throws IOException {
        try (threads;
                reader) {
            rows.close();
        }
    }
}
