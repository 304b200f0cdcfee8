package dev.sisa.cli.model;

import dev.sisa.core.model.ModelSpec;
import dev.sisa.core.schema.Column;
import dev.sisa.core.schema.ColumnMatch;
import dev.sisa.core.schema.Encoding;
import dev.sisa.core.schema.Feature;
import dev.sisa.core.schema.Schema;
import dev.sisa.core.spec.PlacementPolicy;
import java.util.List;
import java.util.Optional;

/**
 * Columns whose scale is learned under a placement by prior. The first slices then hold the samples that are least likely to
 * be forgotten, so the scale of a column that follows the prior is learned from one end of it.
 *
 * @param columns their names; none under another placement
 */
record LearnedBesidePrior(List<String> columns) {

    LearnedBesidePrior {
        columns = List.copyOf(columns);
    }

    static LearnedBesidePrior of(ModelSpec spec) {
        return switch (spec.training().layout().placement()) {
            case PlacementPolicy.Uniform _ -> new LearnedBesidePrior(List.of());
            case PlacementPolicy.PriorOrdered _, PlacementPolicy.PriorSharded _ ->
                new LearnedBesidePrior(learned(spec.schema()));
        };
    }

    /** A warning with the remedy, if there are such columns. */
    Optional<String> warning() {
        return columns.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        "warning: the first slices of each shard hold the samples that are least likely to be forgotten,"
                                + " and the scale of " + ColumnMatch.columns(columns)
                                + " is learned from these alone. For a column"
                                + " that goes with the prior state {\"numeric\": {\"subtract\": ..., \"divide\": ...}} in the schema,"
                                + " or train with --placement uniform");
    }

    private static List<String> learned(Schema schema) {
        return schema.columns().stream()
                .filter(column ->
                        column.role() instanceof Feature feature && feature.encoding() instanceof Encoding.Learned)
                .map(Column::name)
                .toList();
    }
}
