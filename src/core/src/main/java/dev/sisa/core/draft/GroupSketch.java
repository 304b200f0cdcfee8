package dev.sisa.core.draft;

import dev.sisa.core.schema.DecimalText;
import java.util.regex.Pattern;

/** How far one sign, point or comma, stands between groups of three digits in the numbers of a column, as in 12.500. */
final class GroupSketch {

    private final char sign;
    private final char decimal;
    private final Pattern grouped;
    private boolean readable = true;
    private long withSign;
    private long groups;
    private boolean certain;

    /** @param decimal the other sign, which is the decimal one if this one separates thousands */
    GroupSketch(char sign, char decimal) {
        this.sign = sign;
        this.decimal = decimal;
        this.grouped = Pattern.compile("[+-]?[1-9][0-9]{0,2}([%s][0-9]{3})+([%s][0-9]+)?".formatted(sign, decimal));
    }

    /** Adds a text without blanks around it. */
    void add(String text) {
        if (text.indexOf(sign) < 0) {
            readable = readable && DecimalText.isNumber(text.replace(decimal, '.'));
            return;
        }
        withSign++;
        if (grouped.matcher(text).matches()) {
            groups++;
            certain |= text.indexOf(decimal) >= 0 || text.indexOf(sign) != text.lastIndexOf(sign);
        } else {
            readable = false;
        }
    }

    /** Texts with the sign that cannot be numbers with thousands, so that it is decimal if they are numbers. */
    long decimals() {
        return withSign - groups;
    }

    /** Whether all texts are numbers if the sign separates thousands, and some have it. */
    boolean mayBeThousands() {
        return groups > 0 && readable;
    }

    /** Whether they are numbers only if the sign separates thousands: it stands twice in one, or beside the other sign. */
    boolean areThousands() {
        return mayBeThousands() && certain;
    }
}
