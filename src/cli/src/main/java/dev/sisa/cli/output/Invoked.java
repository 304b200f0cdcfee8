package dev.sisa.cli.output;

/** The command at the root of the command line, which knows what this start of the program has come to. */
public interface Invoked {

    Invocation invocation();
}
