package dev.sisa.core.data;

import dev.sisa.core.table.RowPlace;
import java.util.Optional;
import java.util.OptionalInt;

/** A row while its cells are read one after the other. */
final class ParsedRow {

    private final long line;
    private final double[] features;
    private String id;
    private Optional<String> subject = Optional.empty();
    private double prior;
    private OptionalInt label = OptionalInt.empty();
    private Optional<LabelGap> labelGap = Optional.empty();

    /** A row without an id column is named by its position. */
    ParsedRow(RowPlace place, int featureCount) {
        this.line = place.position();
        this.id = Long.toString(place.row());
        this.features = new double[featureCount];
    }

    void id(String text) {
        id = text;
    }

    void subject(String text) {
        subject = Optional.of(text);
    }

    void prior(double probability) {
        prior = probability;
    }

    void label(int position) {
        label = OptionalInt.of(position);
    }

    void labelGap(LabelGap gap) {
        labelGap = Optional.of(gap);
    }

    /** Whether blanks stand around the sample's id or subject. */
    boolean isPadded() {
        return isPadded(id) || subject.filter(ParsedRow::isPadded).isPresent();
    }

    private static boolean isPadded(String text) {
        return !text.equals(text.strip());
    }

    double[] features() {
        return features;
    }

    Sample toSample() {
        return new Sample(new SampleOrigin(id, subject, prior, line), label.orElseThrow(), features);
    }

    PredictionRow toPredictionRow() {
        return new PredictionRow(id, label, labelGap, features);
    }
}
