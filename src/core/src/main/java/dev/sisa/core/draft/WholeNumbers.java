package dev.sisa.core.draft;

/** The whole numbers of a column: whether they look like names of rows or like quantities. */
final class WholeNumbers {

    private static final int MOST_DIGITS = 30;

    /** Digits from which on numbers of one length are rather codes than quantities. */
    private static final int CODE_DIGITS = 6;

    /** The largest whole number up to which a double tells each from its neighbours. */
    private static final double EXACT = 1L << 53;

    private long count;
    private boolean inexact;
    private double least = Double.POSITIVE_INFINITY;
    private double largest = Double.NEGATIVE_INFINITY;
    private int fewestDigits = Integer.MAX_VALUE;
    private int mostDigits;
    private boolean leadingZeros;
    private boolean ascending = true;
    private double last = Double.NEGATIVE_INFINITY;

    /** Adds a text if it is an optional sign and digits. */
    void add(String text) {
        String digits = text.startsWith("-") || text.startsWith("+") ? text.substring(1) : text;
        if (digits.isEmpty() || !digits.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return;
        }
        double value = Double.parseDouble(text);
        inexact |= Math.abs(value) > EXACT;
        if (digits.length() > MOST_DIGITS) {
            return;
        }
        count++;
        least = Math.min(least, value);
        largest = Math.max(largest, value);
        fewestDigits = Math.min(fewestDigits, digits.length());
        mostDigits = Math.max(mostDigits, digits.length());
        leadingZeros |= digits.length() > 1 && digits.startsWith("0");
        ascending &= value > last;
        last = value;
    }

    long count() {
        return count;
    }

    /** Whether some lie beyond 2^53, so that they and their neighbours become one number. */
    boolean areInexact() {
        return inexact;
    }

    boolean haveLeadingZeros() {
        return leadingZeros;
    }

    /**
     * Whether such numbers, all different, can hardly be quantities: they lie so close that chance would have made some
     * equal, or they ascend or are equally long and are no times.
     */
    boolean numberRows() {
        double range = largest - least + 1;
        boolean close = (double) count * count > 6 * range;
        boolean codes = fewestDigits == mostDigits && mostDigits >= CODE_DIGITS;
        return close || ((ascending || codes) && !areTimes());
    }

    /** Whether all may be seconds or milliseconds since 1970, of the years 2001 to 2036. */
    private boolean areTimes() {
        return (least >= 1e9 && largest < 2.1e9) || (least >= 1e12 && largest < 2.1e12);
    }
}
