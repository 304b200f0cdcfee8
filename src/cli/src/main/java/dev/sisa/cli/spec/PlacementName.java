package dev.sisa.cli.spec;

import java.util.Locale;

/** Placements by their names on the command line. */
public enum PlacementName {
    UNIFORM,
    PRIOR_ORDERED,
    PRIOR_SHARDED;

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
