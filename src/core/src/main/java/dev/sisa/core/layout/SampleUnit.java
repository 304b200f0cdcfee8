package dev.sisa.core.layout;

import dev.sisa.core.bytes.FieldHash;
import java.util.Optional;

/** The unit of placement: a subject with all its samples, or a sample without a subject. */
public sealed interface SampleUnit {

    /** A sample without a subject. */
    record Single(String id) implements SampleUnit {}

    /** A person; all samples of one subject share a shard. */
    record Subject(String subject) implements SampleUnit {}

    /** The unit of a sample, whose subject may be empty. */
    static SampleUnit of(String id, Optional<String> subject) {
        return subject.<SampleUnit>map(Subject::new).orElseGet(() -> new Single(id));
    }

    /** Feeds a hash so that a subject and a sample of the same name differ. */
    default void writeTo(FieldHash hash) {
        switch (this) {
            case Single(String id) -> hash.text("sample").text(id);
            case Subject(String subject) -> hash.text("subject").text(subject);
        }
    }
}
