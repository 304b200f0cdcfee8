package dev.sisa.core.data;

/**
 * The place of a row in its file.
 *
 * @param file its name, for messages
 * @param line the physical line on which the row starts, from 1: quoted cells may span lines
 * @param row the position among the rows of the file, from 1, without header and blank lines
 * @param images whether the file has images in place of lines
 */
record RowPlace(String file, long line, long row, boolean images) {

    /** The place in words, for messages. */
    String text() {
        return file + (images ? ", image " + row : ", line " + line);
    }
}
