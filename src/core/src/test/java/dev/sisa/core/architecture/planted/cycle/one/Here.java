package dev.sisa.core.architecture.planted.cycle.one;

import dev.sisa.core.architecture.planted.cycle.two.There;

/** Half of a cycle. */
public record Here(There there) {}
