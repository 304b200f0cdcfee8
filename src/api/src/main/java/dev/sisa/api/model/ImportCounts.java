package dev.sisa.api.model;

/**
 * Rows of imported tables, and the samples of the model after them.
 *
 * @param samples samples of the model now
 * @param added rows that are new samples
 * @param present rows whose sample was there already, with the same values
 * @param keptOut rows that stay out because they were forgotten
 * @param skippedBad bad rows that were skipped
 */
public record ImportCounts(long samples, long added, long present, long keptOut, long skippedBad) {}
