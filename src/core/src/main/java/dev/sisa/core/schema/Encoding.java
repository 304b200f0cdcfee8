package dev.sisa.core.schema;

import dev.sisa.core.bytes.QuotedText;
import dev.sisa.core.bytes.Sha256;
import dev.sisa.core.failure.InvalidValueException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;

/** How the text of a feature column, when it is not missing, becomes numbers. */
public sealed interface Encoding {

    /** Features that the text becomes, at least 1. */
    int width();

    /**
     * Writes the {@link #width} features of a text from {@code target[at]} on, where all are 0 before. A feature is a float,
     * widened, but for a {@link Learned} one.
     *
     * @throws BadCellException if the text is not what the encoding takes
     */
    void encode(String text, double[] target, int at);

    /** Names of the features of a column, {@code [width]}. */
    List<String> featureNames(String column);

    /** Whether texts are numbers, which are read by the rules of the file. */
    default boolean takesNumbers() {
        return switch (this) {
            case Numeric _, Learned _ -> true;
            case OneHot _, Hashed _ -> false;
        };
    }

    /**
     * {@code (value - subtract) / divide}, computed in double and rounded once to float.
     *
     * @param subtract in the unit of the column; finite
     * @param divide in the unit of the column; finite, not 0
     */
    record Numeric(double subtract, double divide) implements Encoding {
        public Numeric {
            if (!Double.isFinite(subtract)) {
                throw new InvalidValueException("subtract is " + subtract + "; state a finite number");
            }
            if (!Double.isFinite(divide) || divide == 0) {
                throw new InvalidValueException("divide is " + divide + "; state a finite number other than 0");
            }
        }

        @Override
        public int width() {
            return 1;
        }

        @Override
        public void encode(String text, double[] target, int at) {
            float scaled = scale(DecimalText.parse(text));
            if (!Float.isFinite(scaled)) {
                throw new BadCellException(
                        QuotedText.of(text) + " is beyond the range of a float after scaling",
                        "Correct the value",
                        "state a larger \"divide\" in the schema");
            }
            target[at] = scaled;
        }

        float scale(double value) {
            return (float) ((value - subtract) / divide);
        }

        @Override
        public List<String> featureNames(String column) {
            return List.of(column);
        }
    }

    /**
     * The number as it stands: each constituent learns a scale of its own from the first steps of its shard
     * ({@link dev.sisa.core.training.LearnedScale}). NaN stands for a missing one.
     *
     * @param log whether {@code sign(x) log(1 + |x|)} is scaled in place of x, for amounts over several orders of magnitude
     */
    record Learned(boolean log) implements Encoding {

        /** The largest size of a number: squares of such ones can be summed. */
        public static final double LARGEST = 1e100;

        @Override
        public int width() {
            return 1;
        }

        @Override
        public void encode(String text, double[] target, int at) {
            double value = DecimalText.parse(text);
            if (Math.abs(value) > LARGEST) {
                throw new BadCellException(
                        QuotedText.of(text) + " is beyond the range of a learned scale, -1e100 to 1e100",
                        "Correct the value",
                        "state \"subtract\" and \"divide\" in the schema");
            }
            target[at] = value;
        }

        @Override
        public List<String> featureNames(String column) {
            return List.of(column);
        }
    }

    /** One feature a stated value: 1 for the value the text equals, 0 for the others. */
    record OneHot(List<String> values) implements Encoding {
        public OneHot {
            values = List.copyOf(values);
            if (values.isEmpty()) {
                throw new InvalidValueException("oneHot has no values; state at least 1");
            }
            Distinct.require("oneHot", values);
        }

        @Override
        public int width() {
            return values.size();
        }

        @Override
        public void encode(String text, double[] target, int at) {
            int position = values.indexOf(text);
            if (position < 0) {
                throw new BadCellException(
                        QuotedText.of(text) + " is not among the " + values.size() + " values of oneHot",
                        "Correct it, or skip such rows with --skip-bad",
                        "add it to them in the schema, or use \"hashed\" there for a column of open values");
            }
            target[at + position] = 1;
        }

        @Override
        public List<String> featureNames(String column) {
            return values.stream().map(value -> column + " = " + value).toList();
        }
    }

    /**
     * Feature hashing: 1 in the bucket of the text, 0 in the others.
     *
     * <p>The bucket is the first eight bytes of the SHA-256 of the text in UTF-8, as an unsigned big-endian number,
     * modulo the number of buckets. No key enters, so the bucket is a constant of the schema.
     *
     * @param buckets 1 to 65,536
     * @see <a href="https://arxiv.org/abs/0902.2206">Weinberger et al., Feature hashing for large scale multitask
     *     learning</a> (here without signs)
     */
    record Hashed(int buckets) implements Encoding {

        private static final int MOST_BUCKETS = 65_536;

        public Hashed {
            if (buckets < 1 || buckets > MOST_BUCKETS) {
                throw new InvalidValueException("hashed has " + buckets + " buckets; state 1 to " + MOST_BUCKETS);
            }
        }

        @Override
        public int width() {
            return buckets;
        }

        @Override
        public void encode(String text, double[] target, int at) {
            target[at + bucket(text)] = 1;
        }

        private int bucket(String text) {
            byte[] digest = Sha256.start().digest(text.getBytes(StandardCharsets.UTF_8));
            return (int) Long.remainderUnsigned(ByteBuffer.wrap(digest).getLong(), buckets);
        }

        @Override
        public List<String> featureNames(String column) {
            return IntStream.range(0, buckets)
                    .mapToObj(bucket -> column + " in bucket " + bucket)
                    .toList();
        }
    }
}
