package dev.sisa.core.draft;

import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The roles that a draft gives to the columns of a table.
 *
 * @param id chosen, or of the columns whose values all differ the one with the best name, or the first
 * @param label chosen, or the only column that can be it
 * @param leftOut columns that are neither that nor features, in the order of the table
 */
record DraftRoles(
        Optional<DraftColumn> id,
        Optional<DraftColumn> subject,
        Optional<DraftColumn> label,
        Optional<DraftColumn> prior,
        Map<DraftColumn, LeftOut> leftOut,
        List<DraftColumn> columns) {

    static DraftRoles of(List<DraftColumn> columns, ChosenColumns chosen) {
        Map<DraftColumn, LeftOut> unfit = unfit(columns, chosen);
        Optional<DraftColumn> id = chosen.id().or(() -> id(unfit));
        Set<DraftColumn> taken = new HashSet<>();
        id.ifPresent(taken::add);
        chosen.subject().ifPresent(taken::add);
        chosen.label().ifPresent(taken::add);
        chosen.prior().ifPresent(taken::add);
        taken.forEach(unfit::remove);
        taken.addAll(unfit.keySet());
        List<DraftColumn> candidates = columns.stream()
                .filter(column -> column.isClosed() && !taken.contains(column))
                .toList();
        Optional<DraftColumn> label = chosen.label()
                .or(() -> candidates.size() == 1 ? candidates.stream().findFirst() : Optional.empty());
        return new DraftRoles(id, chosen.subject(), label, chosen.prior(), unfit, columns);
    }

    /** The features, in the order of the table. */
    List<DraftColumn> features() {
        return columns.stream()
                .filter(column -> !leftOut.containsKey(column) && !isChosen(column))
                .toList();
    }

    /** Whether it is not left out. */
    boolean isFeature(DraftColumn column) {
        return !leftOut.containsKey(column);
    }

    /** The features that could be the label in their place, while none is chosen. */
    List<DraftColumn> labelCandidates() {
        return features().stream().filter(DraftColumn::isClosed).toList();
    }

    /** Columns whose values all differ, which could name the rows as well. */
    List<DraftColumn> otherIds() {
        return leftOut.entrySet().stream()
                .filter(DraftRoles::isProposed)
                .map(Map.Entry::getKey)
                .toList();
    }

    /** Columns that name persons with several rows. */
    List<DraftColumn> otherSubjects() {
        return leftOut.entrySet().stream()
                .filter(entry -> entry.getKey().namesPersons() || entry.getValue() == LeftOut.PERSONAL)
                .map(Map.Entry::getKey)
                .toList();
    }

    private boolean isChosen(DraftColumn column) {
        return List.of(id, subject, label, prior).contains(Optional.of(column));
    }

    private static Optional<DraftColumn> id(Map<DraftColumn, LeftOut> unfit) {
        List<DraftColumn> candidates = unfit.entrySet().stream()
                .filter(DraftRoles::isProposed)
                .map(Map.Entry::getKey)
                .toList();
        return candidates.stream()
                .max(Comparator.comparingInt(DraftRoles::rank)
                        .thenComparing(column -> !IdName.of(column.name()).unnamed())
                        .thenComparing(
                                Comparator.comparingInt(candidates::indexOf).reversed()));
    }

    private static boolean isProposed(Map.Entry<DraftColumn, LeftOut> entry) {
        return entry.getValue() == LeftOut.UNIQUE && !entry.getKey().hasMissing();
    }

    private static int rank(DraftColumn column) {
        return IdName.of(column.name()).rank();
    }

    private static Map<DraftColumn, LeftOut> unfit(List<DraftColumn> columns, ChosenColumns chosen) {
        Map<DraftColumn, LeftOut> unfit = new LinkedHashMap<>();
        Set<Long> seen = new HashSet<>();
        chosen.label().ifPresent(label -> seen.add(label.sketch().hash()));
        for (DraftColumn column : columns) {
            boolean copy = !seen.add(column.sketch().hash());
            Optional<LeftOut> reason = chosen.ignored().contains(column)
                    ? Optional.of(LeftOut.CHOSEN)
                    : column.reason().or(() -> copy ? Optional.of(LeftOut.COPY) : Optional.empty());
            reason.ifPresent(found -> unfit.put(column, found));
        }
        return unfit;
    }
}
