package dev.sisa.core.schema;

import dev.sisa.core.failure.InvalidValueException;
import java.util.List;

/** The purpose of a column. */
public sealed interface Role permits Role.Id, Role.Subject, Role.Label, Role.Prior, Role.Ignored, Feature {

    /** The stable name of a sample. */
    record Id() implements Role {}

    /** The person a sample belongs to; a sample without one is its own. */
    record Subject() implements Role {}

    /** The class; label {@code i} is position {@code i} of the values, of which there are at least 2. */
    record Label(List<String> values) implements Role {
        public Label {
            values = List.copyOf(values);
            if (values.size() < 2) {
                throw new InvalidValueException(
                        "a label needs at least 2 values, not " + values.size() + "; state every class");
            }
            Distinct.require("the label", values);
        }
    }

    /** The deletion prior: a probability in [0, 1]. */
    record Prior() implements Role {}

    /** Never read. */
    record Ignored() implements Role {}
}
