package dev.sisa.cli;

/** What the exit status of a command says; {@code src/docs/exit-codes.md} lists the cases of each. */
final class ExitCodes {

    /** Everything that was asked for is done. */
    static final int DONE = 0;

    /** Something failed, or what was compared differs. */
    static final int FAILED = 1;

    /** The command line is wrong, or asks for what the model cannot do; nothing was changed. */
    static final int MISUSE = 2;

    /** The request was accepted, but at least one id that it names was never seen. */
    static final int NEVER_SEEN = 3;

    /** The command was interrupted; what it had accepted goes on. */
    static final int INTERRUPTED = 130;

    private ExitCodes() {}
}
