/**
 * Models: what they consist of, how they were trained, and which constituents vote.
 *
 * <p>Start reading at {@link dev.sisa.api.model.TrainingSummary}.
 */
@NullMarked
package dev.sisa.api.model;

import org.jspecify.annotations.NullMarked;
