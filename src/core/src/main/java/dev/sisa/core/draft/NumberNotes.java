package dev.sisa.core.draft;

import java.util.List;

/** Notes on numbers that are read otherwise than they may be meant, or that training would refuse. */
record NumberNotes(DraftRoles roles) {

    void into(ColumnNotes notes) {
        List<DraftColumn> features = roles.features();
        notes.of(
                column -> features.contains(column) && column.mayHaveThousands(),
                where -> "numbers of " + where + " have three digits behind each " + sign() + ", which is read as"
                        + " decimal. If it separates thousands, take it out of the file");
        notes.of(
                column -> roles.isFeature(column) && column.hasOtherNotation(),
                where -> "numbers in a notation that is not read in " + where
                        + " are drafted as texts. To make them numbers, write each as -1234.5");
        notes.of(
                column -> roles.isFeature(column) && column.sketch().numbers().haveInfinite(),
                where ->
                        "numbers that are not finite, such as inf, stand in " + where + ", so all its cells are drafted"
                                + " as texts. List those under \"missing\" and state {\"numeric\": \"learned\", \"missing\":"
                                + " \"mean\"}, or write finite numbers");
        ofSize(notes, features);
        notes.of(
                this::isLabelOfEqualNumbers,
                where -> "texts of " + where + " differ and stand for the same number, as 1 and 1.0 do. As labels they"
                        + " are different classes: write each number in one way");
    }

    private void ofSize(ColumnNotes notes, List<DraftColumn> features) {
        notes.of(
                column -> features.contains(column)
                        && column.isNumeric()
                        && column.sketch().numbers().exceedLearnedScale(),
                where -> "numbers of " + where + " are beyond 1e100, which a learned scale refuses. State one, as in"
                        + " {\"numeric\": {\"subtract\": 0, \"divide\": 1e100}}, or take the column out");
        notes.of(
                column -> features.contains(column)
                        && column.isNumeric()
                        && column.sketch().numbers().whole().areInexact(),
                where -> "whole numbers of " + where + " are beyond 2^53, from where neighbours become the same number."
                        + " If they are codes, state {\"hashed\": 64}");
    }

    private boolean isLabelOfEqualNumbers(DraftColumn column) {
        return roles.label().map(column::equals).orElseGet(() -> roles.labelCandidates()
                        .contains(column))
                && column.hasEqualNumbers();
    }

    private String sign() {
        return roles.columns().getFirst().notation().decimalComma() ? "comma" : "point";
    }
}
