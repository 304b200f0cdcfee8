package dev.sisa.core.ingest;

/** Hears how an import goes on. */
public interface IngestProgress {

    /** Nobody listens. */
    IngestProgress NONE = new IngestProgress() {};

    /** So many rows of the file are read and checked. */
    default void read(long rows) {}

    /** So many rows of the file are entered in the points. */
    default void placed(long rows) {}
}
