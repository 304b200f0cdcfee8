package dev.sisa.core.simulation.unrest;

/** The acts of an unrest. An act of a process has happened once it got to its end. */
enum Act {
    ASKED,
    ASKED_IN_SEVERAL_PARTS,
    ASKED_AGAIN,
    ASKED_UNDER_A_USED_KEY,
    IMPORTED,
    IMPORTED_AGAIN,
    IMPORT_OF_MISTAKEN_FILE_DIED,
    RECONCILED,
    WORKED,
    START_LOST,
    START_REPEATED,
    FLUSHED,
    ANSWERED,
    TIME_PASSED,
    DEATHS_NOTICED,
    CHECKPOINT_DAMAGED,
    INTERRUPTED,
    KILLED
}
