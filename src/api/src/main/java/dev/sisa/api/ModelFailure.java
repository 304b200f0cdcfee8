package dev.sisa.api;

/**
 * The failure of one model among several.
 *
 * @param model its name
 * @param error what failed
 */
public record ModelFailure(String model, Failure error) {}
