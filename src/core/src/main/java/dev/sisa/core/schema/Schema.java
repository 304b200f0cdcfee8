package dev.sisa.core.schema;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The role of each column of a table, and its encoding as features; every column has exactly one role.
 *
 * @param csv how the file is cut apart
 * @param missing texts that stand for a missing value in any column
 * @param columns in the order id, subject, label, prior, ignored, features, whatever order they are given in;
 *     features keep their own order, which is that of the model's inputs. Without an id column ids are positions of
 *     rows in the file
 * @param storage of the features
 */
public record Schema(CsvFormat csv, List<String> missing, List<Column> columns, Storage storage) {

    public Schema {
        missing = List.copyOf(missing);
        columns = columns.stream()
                .sorted(Comparator.comparingInt(column -> rank(column.role())))
                .toList();
        SchemaRules.require(csv, missing, columns);
        if (storage == Storage.BYTE) {
            ByteRule.require(columns);
        }
    }

    /** A schema whose features are stored as floats. */
    public Schema(CsvFormat csv, List<String> missing, List<Column> columns) {
        this(csv, missing, columns, Storage.FLOAT32);
    }

    /** The one scale of all features, if they are stored as bytes. */
    public Optional<Encoding.Numeric> byteScale() {
        return storage == Storage.BYTE
                ? features()
                        .map(Feature::encoding)
                        .map(Encoding.Numeric.class::cast)
                        .findFirst()
                : Optional.empty();
    }

    /** The inputs whose scale is learned, in ascending order. */
    public List<LearnedInput> learnedInputs() {
        List<LearnedInput> inputs = new ArrayList<>();
        int index = 0;
        for (Feature feature : features().toList()) {
            if (feature.encoding() instanceof Encoding.Learned learned) {
                inputs.add(new LearnedInput(index, learned.log(), feature.constant()));
            }
            index += feature.width();
        }
        return List.copyOf(inputs);
    }

    /** Features of a sample: the model's inputs. */
    public int featureCount() {
        return features().mapToInt(Feature::width).sum();
    }

    /** Classes of the label: the model's outputs. */
    public int classCount() {
        return labels().size();
    }

    /** Texts of the label, {@code [classes]}. */
    public List<String> labels() {
        return columns.stream()
                .flatMap(column -> column.role() instanceof Role.Label label ? label.values().stream() : Stream.empty())
                .toList();
    }

    /** Names of the features, {@code [features]}, to be read by people. */
    public List<String> featureNames() {
        return columns.stream()
                .flatMap(column -> column.role() instanceof Feature feature
                        ? feature.featureNames(column.name()).stream()
                        : Stream.empty())
                .toList();
    }

    /** Whether ids are positions of rows in the file, for want of an id column. */
    public boolean idsAreRows() {
        return columns.stream().noneMatch(column -> column.role() instanceof Role.Id);
    }

    /** Whether samples have a subject. */
    public boolean hasSubject() {
        return columns.stream().anyMatch(column -> column.role() instanceof Role.Subject);
    }

    /** Whether samples have a deletion prior. */
    public boolean hasPrior() {
        return columns.stream().anyMatch(column -> column.role() instanceof Role.Prior);
    }

    public boolean isMissing(String text) {
        return missing.contains(text);
    }

    private Stream<Feature> features() {
        return columns.stream()
                .flatMap(column -> column.role() instanceof Feature feature ? Stream.of(feature) : Stream.empty());
    }

    private static int rank(Role role) {
        return switch (role) {
            case Role.Id _ -> 0;
            case Role.Subject _ -> 1;
            case Role.Label _ -> 2;
            case Role.Prior _ -> 3;
            case Role.Ignored _ -> 4;
            case Feature _ -> 5;
        };
    }
}
