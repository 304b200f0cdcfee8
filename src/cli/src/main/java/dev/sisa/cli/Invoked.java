package dev.sisa.cli;

/** The command at the root of the command line, which knows what this start of the program has come to. */
interface Invoked {

    Invocation invocation();
}
