package dev.sisa.core.schema;

import dev.sisa.core.failure.InvalidValueException;
import java.util.List;

/** The conditions under which the features of a schema can be stored as bytes. */
final class ByteRule {

    private ByteRule() {}

    /** Fails with an {@link InvalidValueException} that names the column that prevents it. */
    static void require(List<Column> columns) {
        List<Column> features = columns.stream()
                .filter(column -> column.role() instanceof Feature)
                .toList();
        Encoding.Numeric scale = scale(features.getFirst());
        for (Column column : features) {
            if (!scale(column).equals(scale)) {
                throw refused(
                        column,
                        "has another scale than column \"" + features.getFirst().name() + "\"");
            }
        }
        requireDistinct(features.getFirst(), scale);
    }

    private static Encoding.Numeric scale(Column column) {
        if (column.role() instanceof Feature feature
                && feature.encoding() instanceof Encoding.Numeric numeric
                && feature.whenMissing() instanceof WhenMissing.Refused) {
            return numeric;
        }
        boolean learned = column.role() instanceof Feature feature && feature.encoding() instanceof Encoding.Learned;
        throw refused(column, learned ? "has a learned scale" : "is not a number that is always there");
    }

    private static void requireDistinct(Column column, Encoding.Numeric scale) {
        boolean ascending = scale.divide() > 0;
        for (int value = 0; value < ByteText.LARGEST; value++) {
            float low = scale.scale(ascending ? value : value + 1);
            float high = scale.scale(ascending ? value + 1 : value);
            if (!Float.isFinite(low) || !Float.isFinite(high) || low >= high) {
                throw refused(column, "has a scale that does not keep 0 to 255 apart");
            }
        }
    }

    private static InvalidValueException refused(Column column, String problem) {
        return new InvalidValueException("\"store\" is \"u8\", but column \"" + column.name() + "\" " + problem
                + "; give every feature one numeric scale and no \"missing\", or take \"store\" out");
    }
}
