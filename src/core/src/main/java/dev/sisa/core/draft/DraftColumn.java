package dev.sisa.core.draft;

import dev.sisa.core.schema.DecimalText;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A column of a table whose notation is known.
 *
 * @param sketch of all its cells
 */
record DraftColumn(ColumnSketch sketch, Notation notation) {

    /** Rows from which on it means something that all values of a column differ. */
    private static final int FEWEST_ROWS = 20;

    /** Texts from which on names are told from categories. */
    private static final int FEWEST_NAMES = 5;

    private static final double NEARLY_ALL = 0.9;
    private static final double MOST = 0.8;
    private static final double HALF = 0.5;
    private static final double SOME = 0.1;

    /** Different names by rows from which on a column names persons rather than kinds of them. */
    private static final double PERSONS = 0.05;

    String name() {
        return sketch.name();
    }

    boolean isNumeric() {
        return sketch.numbers().all(notation.decimalComma())
                && !hasThousands()
                && notation.missing().containsAll(sketch.doubtful());
    }

    /** Whether it is of texts only because of commas in its numbers. */
    boolean isNumericButForCommas() {
        return !notation.decimalComma() && sketch.numbers().allButForCommas();
    }

    /** Whether it is of texts only because of points in its numbers. */
    boolean isNumericButForPoints() {
        return notation.decimalComma() && sketch.numbers().needsPoints();
    }

    /** Whether most cells are numbers, but not all, so that it is of texts. */
    boolean isNumericButForSome() {
        return sketch.numbers().exceptions() > 0 || (sketch.numbers().all(notation.decimalComma()) && !isNumeric());
    }

    /** Whether signs separate thousands in its numbers, by these themselves or by the numbers of another column. */
    boolean hasThousands() {
        GroupSketch points = sketch.numbers().points();
        GroupSketch commas = sketch.numbers().commas();
        DecimalSigns signs = notation.signs();
        return points.areThousands()
                || commas.areThousands()
                || (signs.thousandPoints() && points.mayBeThousands())
                || (signs.thousandCommas() && commas.mayBeThousands());
    }

    /** Whether it is numeric by a sign that may separate thousands as well. */
    boolean mayHaveThousands() {
        NumberSketch numbers = sketch.numbers();
        return notation.signs().doubtful()
                && isNumeric()
                && (notation.decimalComma() ? numbers.commas() : numbers.points()).mayBeThousands();
    }

    /** Whether it is of numbers of which a part has a notation that is not read, and its name is not that of a key. */
    boolean hasOtherNotation() {
        double other = sketch.share(CellKind.OTHER_NUMBER);
        return other >= SOME
                && other + sketch.share(CellKind.NUMBER) >= NEARLY_ALL
                && IdName.of(name()).rank() == 0;
    }

    /** Whether texts of it differ that stand for the same number. */
    boolean hasEqualNumbers() {
        List<Double> numbers = values().stream()
                .map(this::plain)
                .filter(DecimalText::isNumber)
                .map(value -> DecimalText.parse(value) + 0.0)
                .toList();
        return numbers.stream().distinct().count() < numbers.size();
    }

    boolean hasMissing() {
        return !sketch.missing().isEmpty() || sketch.doubtful().stream().anyMatch(notation.missing()::contains);
    }

    /** Whether it carries no information: at most one value, where missing counts as one. */
    boolean isConstant() {
        return !sketch.isOpen() && values().size() + (hasMissing() ? 1 : 0) <= 1;
    }

    /** Whether it has few enough values to be a label that is not chosen, or one-hot. */
    boolean isClosed() {
        return !sketch.isOpen() && values().size() >= 2 && values().size() <= ColumnSketch.MOST_VALUES;
    }

    /** The values that are not missing, numbers by size and then texts; none if there are more than a label has. */
    List<String> values() {
        List<String> values = sketch.values().stream()
                .filter(value -> !notation.missing().contains(value))
                .toList();
        return isNumeric()
                ? values.stream()
                        .sorted(Comparator.comparingDouble(this::number))
                        .toList()
                : values;
    }

    private double number(String value) {
        return DecimalText.parse(plain(value));
    }

    private String plain(String value) {
        return notation.decimalComma() ? value.replace(',', '.') : value;
    }

    /** Whether all values differ and chance does not explain it: no decimals, no quantities, and rows enough. */
    boolean isUnique() {
        boolean texts = !isNumeric()
                && !isNumericButForCommas()
                && !sketch.numbers().most()
                && sketch.share(CellKind.SIGNED_NUMBER) < NEARLY_ALL;
        boolean numbers = sketch.numbers().whole().count() == sketch.present()
                && (sketch.numbers().whole().numberRows() || IdName.of(name()).rank() > 0);
        return sketch.present() >= FEWEST_ROWS && sketch.distinct().allDiffer() && (texts || numbers);
    }

    /** The reason to leave it out of the features, if there is one. */
    Optional<LeftOut> reason() {
        return Stream.of(
                        Map.entry(LeftOut.CONSTANT, isConstant()),
                        Map.entry(LeftOut.EMAIL, isOf(CellKind.EMAIL)),
                        Map.entry(LeftOut.THOUSANDS, hasThousands()),
                        Map.entry(LeftOut.CARD, isOf(CellKind.CARD)),
                        Map.entry(LeftOut.IBAN, isOf(CellKind.IBAN)),
                        Map.entry(LeftOut.PHONE, isOf(CellKind.PHONE)),
                        Map.entry(LeftOut.DATE, isOf(CellKind.DATE) && !isClosed()),
                        Map.entry(LeftOut.NOTATION, hasOtherNotation() && !isClosed()),
                        Map.entry(LeftOut.FREE_TEXT, isFreeText()),
                        Map.entry(LeftOut.UNIQUE, isUnique()),
                        Map.entry(LeftOut.PERSON, namesPersons()),
                        Map.entry(LeftOut.PERSONAL, isPersonal()))
                .filter(Map.Entry::getValue)
                .map(Map.Entry::getKey)
                .findFirst();
    }

    /** Whether nearly all texts are of a kind. */
    boolean isOf(CellKind kind) {
        return sketch.share(kind) >= NEARLY_ALL;
    }

    /** Whether it has names, titles or sentences: several words, mostly different, or many words and many values. */
    boolean isFreeText() {
        boolean several = sketch.share(CellKind.WORDS, CellKind.PROSE) >= MOST;
        boolean different =
                sketch.present() >= FEWEST_NAMES && sketch.distinct().share() >= MOST;
        return (several && different) || (!isClosed() && sketch.share(CellKind.PROSE) >= HALF);
    }

    /** Whether it names the persons of rows, some of them more than once. */
    boolean namesPersons() {
        return sketch.present() >= FEWEST_ROWS
                && !sketch.distinct().allDiffer()
                && (isOf(CellKind.EMAIL)
                        || (IdName.of(name()).ofPerson()
                                && sketch.distinct().share() >= PERSONS
                                && (sketch.numbers().whole().count() == sketch.present()
                                        || !sketch.numbers().most())));
    }

    /** Whether its name, or its name and its texts, say that it names persons. */
    private boolean isPersonal() {
        return !sketch.numbers().most()
                && (IdName.of(name()).personal()
                        || (name().strip().equalsIgnoreCase("name") && sketch.share(CellKind.WORDS) >= MOST));
    }

    static List<DraftColumn> all(List<ColumnSketch> sketches, Notation notation) {
        return sketches.stream()
                .map(sketch -> new DraftColumn(sketch, notation))
                .toList();
    }
}
