package dev.sisa.core.placement;

import dev.sisa.core.bytes.FieldHash;

/** What is placed as one: a subject with all its samples, or a sample that belongs to nobody. */
public sealed interface SampleUnit {

    /** A sample without a subject. */
    record Single(String id) implements SampleUnit {}

    /** A person; all samples of one subject share a shard. */
    record Subject(String subject) implements SampleUnit {}

    /** Feeds a hash so that a subject and a sample of the same name differ. */
    default void writeTo(FieldHash hash) {
        switch (this) {
            case Single(String id) -> hash.text("sample").text(id);
            case Subject(String subject) -> hash.text("subject").text(subject);
        }
    }
}
