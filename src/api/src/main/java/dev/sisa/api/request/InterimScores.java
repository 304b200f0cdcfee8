package dev.sisa.api.request;

import dev.sisa.api.prediction.AccuracyScore;

/**
 * The accuracy of answers, as the model aggregates and refuses them.
 *
 * @param now as it answers now
 * @param interim from the acceptance of the request until it is healed
 */
public record InterimScores(AccuracyScore now, AccuracyScore interim) {}
