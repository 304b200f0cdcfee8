package dev.sisa.core.schema;

/** A column of a table by its name, and what it is for. */
public record Column(String name, Role role) {}
