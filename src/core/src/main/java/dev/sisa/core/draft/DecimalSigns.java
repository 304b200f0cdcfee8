package dev.sisa.core.draft;

import java.util.List;
import java.util.Optional;

/**
 * The decimal sign of a table, and how sure it is. Some column shows a sign to be decimal if its numbers cannot have
 * it between thousands.
 *
 * @param comma whether numbers are written as {@code 12,5}
 * @param thousandPoints whether points between groups of three digits separate thousands, since commas are decimal
 * @param thousandCommas the same of commas, since points are decimal
 * @param doubtful whether numbers of which each has three digits behind the decimal sign may be meant otherwise
 */
record DecimalSigns(boolean comma, boolean thousandPoints, boolean thousandCommas, boolean doubtful) {

    /**
     * Concludes them.
     *
     * @param stated whether commas are decimal, if the owner says so
     * @param cutByCommas whether commas separate cells: one in a number is then rather a sign between thousands
     */
    static DecimalSigns of(List<ColumnSketch> columns, Optional<Boolean> stated, boolean cutByCommas) {
        boolean commas = columns.stream().anyMatch(column -> column.numbers().needsCommas());
        boolean points = columns.stream().anyMatch(column -> column.numbers().needsPoints());
        boolean comma = stated.orElse(!cutByCommas && commas && !points);
        return new DecimalSigns(
                comma,
                comma || (stated.isEmpty() && commas && !points),
                !comma && points && !commas,
                stated.isEmpty() ? !cutByCommas || commas : comma ? points : commas);
    }
}
