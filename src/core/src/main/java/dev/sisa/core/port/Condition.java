package dev.sisa.core.port;

/** A condition that must hold of the named item, and of no other, when a write commits. */
public sealed interface Condition {

    /** Nothing: for writes whose repetition changes nothing. */
    record Always() implements Condition {}

    /** There is no such item. */
    record Absent() implements Condition {}

    /** The item is there with just this version. */
    record VersionIs(long version) implements Condition {}
}
