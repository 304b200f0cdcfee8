package dev.sisa.core.draft;

import dev.sisa.core.table.TableLook;
import java.util.List;
import java.util.Optional;

/**
 * Notes on a drafted table where its reading is plausible but may not be meant.
 */
record DraftNotes(DraftRoles roles, TableLook look, boolean hasHeader) {

    List<String> write() {
        ColumnNotes notes = new ColumnNotes(roles, hasHeader && !look.firstRow().looksLikeData());
        if (roles.columns().size() == 1) {
            notes.add("it has one column, and a model needs a label and a feature. If cells are separated, state by"
                    + " what: --delimiter");
        }
        look.alsoEven().ifPresent(notes::add);
        firstRow().ifPresent(notes::add);
        ofTexts(notes);
        new NumberNotes(roles).into(notes);
        for (LeftOut reason : LeftOut.values()) {
            if (reason.isNoted()) {
                notes.of(
                        column -> roles.leftOut().get(column) == reason,
                        where -> "no feature is made of " + where + ": " + reason.reason());
            }
        }
        if (roles.prior().isPresent()) {
            notes.add("with a prior, `sisa train` takes --prior-classes, or --placement uniform");
        }
        if (roles.features().isEmpty()) {
            notes.add("no feature is left: every column has another role or is left out, and a schema without features"
                    + " does not load. The reasons stand beside \"ignore\" in the draft");
        }
        roles.label()
                .filter(DraftColumn::hasMissing)
                .ifPresent(
                        _ -> notes.add("some rows have no label. Take them out of the file, or train with --skip-bad"));
        return notes.all();
    }

    private void ofTexts(ColumnNotes notes) {
        notes.of(
                DraftNotes::isPadded,
                where -> "blanks around names or texts of " + where + " count as part of them. --trim takes them away");
        notes.of(
                column -> roles.isFeature(column) && column.isNumericButForCommas(),
                where -> "numbers with commas in " + where + " are drafted as texts. If commas are decimal, state"
                        + " --decimal-comma; if they separate thousands, take them out of the file");
        notes.of(
                column -> roles.isFeature(column) && column.isNumericButForPoints(),
                where -> "numbers with points in " + where + " are drafted as texts, since commas are decimal."
                        + " --no-decimal-comma makes points decimal");
        notes.of(
                column -> roles.isFeature(column) && column.isOf(CellKind.SIGNED_NUMBER),
                where -> "numbers with a sign of percent or of a currency in " + where
                        + " are drafted as texts. To make them numbers, take the signs out of the file");
        notes.of(
                column -> roles.isFeature(column)
                        && column.isNumericButForSome()
                        && !column.sketch().numbers().haveInfinite(),
                where -> "most cells of " + where
                        + " are numbers, but some are texts, so all are drafted as texts. If"
                        + " those mean missing, list them under \"missing\" and state {\"numeric\": \"learned\", \"missing\":"
                        + " \"mean\"}");
    }

    private static boolean isPadded(DraftColumn column) {
        return (column.sketch().hasPaddedTexts() && !column.isNumeric())
                || !column.name().equals(column.name().strip());
    }

    private Optional<String> firstRow() {
        if (hasHeader && look.firstRow().looksLikeData()) {
            return Optional.of("its first row looks like data, but is taken for names of columns. If it is data,"
                    + " state --no-header");
        }
        return !hasHeader && look.firstRow().looksLikeNames()
                ? Optional.of("its first row looks like names of columns, but is taken for data. If it is the header,"
                        + " leave out --no-header")
                : Optional.empty();
    }
}
