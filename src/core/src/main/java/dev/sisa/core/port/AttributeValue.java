package dev.sisa.core.port;

import dev.sisa.core.bytes.Utf8;

/** A value that every control store can hold: text in UTF-8, a whole number of 64 bits, or a finite double. */
public sealed interface AttributeValue {

    /** Text without unpaired surrogates. */
    record Text(String value) implements AttributeValue {
        public Text {
            Utf8.size(value);
        }
    }

    /** A whole number. */
    record Whole(long value) implements AttributeValue {}

    /** A finite number. */
    record Real(double value) implements AttributeValue {
        public Real {
            if (!Double.isFinite(value)) {
                throw new IllegalArgumentException("a control store holds finite numbers only, not " + value);
            }
        }
    }
}
