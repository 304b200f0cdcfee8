package dev.sisa.core.store;

/** A value that every control store can hold: text in UTF-8, a whole number of 64 bits, or a finite double. */
public sealed interface AttributeValue {

    record Text(String value) implements AttributeValue {
        public Text {
            Utf8.size(value);
        }
    }

    record Whole(long value) implements AttributeValue {}

    record Real(double value) implements AttributeValue {
        public Real {
            if (!Double.isFinite(value)) {
                throw new IllegalArgumentException("a control store holds finite numbers only, not " + value);
            }
        }
    }
}
