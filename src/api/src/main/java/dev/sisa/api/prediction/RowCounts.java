package dev.sisa.api.prediction;

/**
 * How many rows came to what.
 *
 * @param rows rows that were asked
 * @param answered of these, those with an answer
 * @param certified of these, those whose label healing cannot change
 * @param refused of the rows, those refused now
 * @param gone of the rows, those asked of a model without samples
 * @param labelled of the answered, those whose label is known
 * @param missingLabel of the answered, those whose label is missing in a table that has labels
 * @param unknownLabel of the answered, those whose label is none of the schema's
 * @param skippedBad bad rows that were skipped, and are no rows
 */
public record RowCounts(
        long rows,
        long answered,
        long certified,
        long refused,
        long gone,
        long labelled,
        long missingLabel,
        long unknownLabel,
        long skippedBad) {}
