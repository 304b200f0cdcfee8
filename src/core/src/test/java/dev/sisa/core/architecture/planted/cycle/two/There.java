package dev.sisa.core.architecture.planted.cycle.two;

import dev.sisa.core.architecture.planted.cycle.one.Here;
import java.util.List;

/** Half of a cycle. */
public record There(List<Here> here) {}
