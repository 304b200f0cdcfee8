package dev.sisa.core.ingest;

/** Listens to the progress of an import. */
public interface IngestProgress {

    /** Ignores the progress. */
    IngestProgress NONE = new IngestProgress() {};

    /** So many rows of the file are read and checked. */
    default void read(long rows) {}

    /** So many rows of the file are entered in the points. */
    default void placed(long rows) {}
}
