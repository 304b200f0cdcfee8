package dev.sisa.cli;

import java.util.Locale;

/** Placements by their names on the command line. */
enum PlacementName {
    UNIFORM,
    PRIOR_ORDERED,
    PRIOR_SHARDED;

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
