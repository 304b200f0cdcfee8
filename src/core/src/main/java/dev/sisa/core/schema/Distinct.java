package dev.sisa.core.schema;

import dev.sisa.core.failure.InvalidValueException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The check that a stated list names nothing twice. */
final class Distinct {

    private Distinct() {}

    static void require(String what, List<String> values) {
        Set<String> seen = new HashSet<>();
        for (String value : values) {
            if (!seen.add(value)) {
                throw new InvalidValueException(what + " holds \"" + value + "\" twice; state it once");
            }
        }
    }
}
