package dev.sisa.cli.output;

/** The command at the root of the command line, which holds the {@link Invocation} of this start of the program. */
public interface Invoked {

    Invocation invocation();
}
