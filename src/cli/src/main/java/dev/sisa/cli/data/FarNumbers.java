package dev.sisa.cli.data;

import dev.sisa.cli.output.Figures;
import dev.sisa.core.bytes.QuotedText;
import dev.sisa.core.data.Sample;
import dev.sisa.core.ingest.SampleSource;
import dev.sisa.core.schema.Column;
import dev.sisa.core.schema.Encoding;
import dev.sisa.core.schema.Feature;
import dev.sisa.core.schema.Schema;
import dev.sisa.core.table.RowUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The sizes of numbers that a network gets by the stated scales of a schema, seen while samples pass. Not thread-safe.
 *
 * <p>A size is a mean over all samples, rounded to a power of ten: it tells nothing of one person's value.
 */
public final class FarNumbers {

    /** Mean size from which on numbers are far: nearly all should lie between -1 and 1. */
    private static final double FAR = 10;

    private static final int SHOWN = 5;

    private final List<Stated> columns = new ArrayList<>();
    private long samples;

    /** Sizes of samples of a schema. */
    public FarNumbers(Schema schema) {
        int input = 0;
        for (Column column : schema.columns()) {
            if (column.role() instanceof Feature feature) {
                if (feature.encoding() instanceof Encoding.Numeric) {
                    columns.add(new Stated(column.name(), input));
                }
                input += feature.width();
            }
        }
    }

    /** The same samples, each seen as it passes. */
    public SampleSource watching(SampleSource source) {
        return new SampleSource() {
            @Override
            public Optional<Sample> next() {
                Optional<Sample> sample = source.next();
                sample.ifPresent(FarNumbers.this::add);
                return sample;
            }

            @Override
            public RowUnit unit() {
                return source.unit();
            }
        };
    }

    private void add(Sample sample) {
        samples++;
        for (Stated column : columns) {
            column.sum += Math.abs(sample.features()[column.input]);
        }
    }

    /** A warning that names the columns, with the remedy; nothing if no numbers are far. */
    public Optional<String> warning() {
        List<Stated> far =
                columns.stream().filter(column -> column.sum > FAR * samples).toList();
        return far.isEmpty() ? Optional.empty() : Optional.of(text(far));
    }

    private String text(List<Stated> far) {
        String sizes = far.stream()
                .limit(SHOWN)
                .map(column -> QuotedText.of(column.name) + " (about " + Figures.count(column.size(samples)) + ")")
                .collect(Collectors.joining(", "));
        return "warning: the scales that the schema states leave numbers far from the range of -1 to 1 in "
                + sizes + (far.size() > SHOWN ? " and " + Figures.count(far.size() - SHOWN, "more column") : "")
                + ". State \"numeric\": \"learned\" there, or a larger \"divide\", and train a model of another name";
    }

    /** A column of a stated scale. */
    private static final class Stated {

        private final String name;
        private final int input;
        private double sum;

        Stated(String name, int input) {
            this.name = name;
            this.input = input;
        }

        /** The mean size, rounded to a power of ten that can be written out. */
        long size(long samples) {
            return Math.round(Math.pow(10, Math.min(18, Math.rint(Math.log10(sum / samples)))));
        }
    }
}
