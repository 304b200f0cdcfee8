package dev.sisa.core.port;

/** The fault of one write of a faulty store. */
public enum Fault {
    NONE,
    /** The process dies and the write did not happen. */
    CRASH_BEFORE,
    /** The process dies and the write happened. */
    CRASH_AFTER,
    /** The write is refused: {@link CommitResult.Conflict}, or a {@link StoreException} of a blob store. */
    CONFLICT,
    /** The write is refused for now: {@link CommitResult.Throttled}, or a {@link StoreException} of a blob store. */
    THROTTLED,
    /**
     * The write happened, its answer was lost, and the layer beneath the port did it again: its caller sees how that ended, such
     * as {@link CommitResult.ConditionFailed} of its own write.
     */
    REPEATED,
    /** The write did not happen but its caller cannot know: {@link CommitResult.Unknown}, or a {@link StoreException}. */
    UNKNOWN_UNDONE,
    /** The write happened but its caller cannot know: {@link CommitResult.Unknown}, or a {@link StoreException}. */
    UNKNOWN_DONE
}
