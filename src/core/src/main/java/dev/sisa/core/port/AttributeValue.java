package dev.sisa.core.port;

import dev.sisa.core.bytes.Utf8;

/** A value that every control store can hold: text in UTF-8, a whole number of 64 bits, or a double within limits. */
public sealed interface AttributeValue {

    /** Bytes of a number as DynamoDB counts them at most. */
    long NUMBER_BYTES = 21;

    /** Bytes as DynamoDB counts them, rounded up. */
    default long bytes() {
        return switch (this) {
            case Text(String text) -> Utf8.size(text);
            case Whole _, Real _ -> NUMBER_BYTES;
        };
    }

    /** Text without unpaired surrogates. */
    record Text(String value) implements AttributeValue {
        public Text {
            Utf8.size(value);
        }
    }

    /** A whole number. */
    record Whole(long value) implements AttributeValue {}

    /**
     * A number that DynamoDB's numbers hold too, with all its digits: 0, or from 1e-130 to 9.99e125 and the same below 0. They
     * know no negative zero.
     */
    record Real(double value) implements AttributeValue {

        private static final double LEAST = 1e-130;
        private static final double MOST = 9.99e125;

        public Real {
            double size = Math.abs(value);
            boolean zero = size == 0 && !isNegative(value);
            if (!zero && !(size >= LEAST && size <= MOST)) {
                throw new IllegalArgumentException("a control store holds 0 and numbers of a size from " + LEAST
                        + " to " + MOST + ", not " + value);
            }
        }

        /** The number, or 0 where it is nearer to 0 than a control store can hold. */
        public static double rounded(double value) {
            return Math.abs(value) < LEAST ? 0 : value;
        }

        private static boolean isNegative(double value) {
            return Double.doubleToRawLongBits(value) < 0;
        }
    }
}
