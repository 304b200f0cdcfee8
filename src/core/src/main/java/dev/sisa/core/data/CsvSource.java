package dev.sisa.core.data;

import java.io.Reader;

/**
 * A file of comma-separated values, opened.
 *
 * @param file its name, for messages
 * @param reader its text, closed by the reader of the source. A decoder that reports malformed bytes makes them an
 *     error here, one that replaces them lets them pass
 */
public record CsvSource(String file, Reader reader) {}
