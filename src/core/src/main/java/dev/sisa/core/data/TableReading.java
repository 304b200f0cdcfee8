package dev.sisa.core.data;

import dev.sisa.core.table.RowUse;

/**
 * How one file is read.
 *
 * @param use what its rows are for
 * @param badRows what is tolerated in it
 */
record TableReading(String file, RowUse use, BadRows badRows) {}
