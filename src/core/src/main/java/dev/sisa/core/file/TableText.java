package dev.sisa.core.file;

import dev.sisa.core.table.BadDataException;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;

/** The text of a table: UTF-8, gzip or not. Malformed bytes are errors, not replaced. */
public final class TableText {

    private TableText() {}

    /**
     * Opens a table.
     *
     * @param file its name, for messages
     * @param bytes at their first; closed with the reader, and left open if there is none
     * @throws BadDataException if they are in a format that is not read
     */
    public static Reader of(String file, InputStream bytes) throws IOException {
        InputStream plain = Gunzip.of(file, bytes);
        plain.mark(ForeignFormat.BEGINNING);
        ForeignFormat.refuse(file, plain.readNBytes(ForeignFormat.BEGINNING));
        plain.reset();
        return new BufferedReader(new InputStreamReader(plain, StandardCharsets.UTF_8.newDecoder()));
    }
}
