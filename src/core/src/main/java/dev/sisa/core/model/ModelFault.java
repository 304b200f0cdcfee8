package dev.sisa.core.model;

/** The failure of work for one of several models. */
public record ModelFault(String model, RuntimeException cause) {}
