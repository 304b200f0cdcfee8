package dev.sisa.core.table;

/**
 * The place of a row in its file.
 *
 * @param file its name, for messages
 * @param position where the row starts in the unit of the file, from 1: quoted cells may span lines
 * @param row the position among the rows of the file, from 1, without header and blank lines
 * @param unit of the position
 */
public record RowPlace(String file, long position, long row, RowUnit unit) {

    /** The place in words, for messages. */
    String text() {
        return file + ", " + unit.at(position);
    }
}
