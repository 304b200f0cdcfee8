package dev.sisa.core.slice;

/**
 * Ordered records in a scratch file.
 *
 * @param name of the file
 * @param count of records
 */
record SpilledRun(String name, long count) {}
