package dev.sisa.core.schema;

/** A column of a table: its name and its role. */
public record Column(String name, Role role) {}
