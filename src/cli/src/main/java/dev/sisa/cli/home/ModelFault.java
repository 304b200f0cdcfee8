package dev.sisa.cli.home;

/**
 * The failure of a command for one of several models.
 *
 * @param code one word for programs
 * @param text the problem, often with the remedy
 */
public record ModelFault(String model, String code, String text) {}
