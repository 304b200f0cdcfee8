package dev.sisa.core.calls;

import dev.sisa.core.schema.DocPage;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The table of calls in {@code src/docs/cost.md}. */
final class CallsPage {

    private static final String HEAD = "| use case | reads | queries | transactions | blobs |";

    private CallsPage() {}

    /**
     * A row's formulas.
     *
     * @param reads of items, and so on for the other kinds of calls
     */
    record Row(String reads, String queries, String transactions, String blobs) {

        Calls calls(Sizes sizes) {
            Map<String, Long> names = sizes.names();
            return new Calls(
                    Formula.value(reads, names),
                    Formula.value(queries, names),
                    Formula.value(transactions, names),
                    Formula.value(blobs, names));
        }

        /** Whether the reads grow with samples or requests. */
        boolean growsWithSamples() {
            return reads.matches(".*[nmMNK].*");
        }
    }

    /** Rows by their use cases. */
    static Map<String, Row> rows() {
        Map<String, Row> rows = new LinkedHashMap<>();
        DocPage.of("cost.md")
                .text()
                .lines()
                .dropWhile(line -> !line.startsWith(HEAD))
                .skip(2)
                .takeWhile(line -> line.startsWith("|"))
                .map(CallsPage::cells)
                .forEach(cells ->
                        rows.put(cells.getFirst(), new Row(cells.get(1), cells.get(2), cells.get(3), cells.get(4))));
        return rows;
    }

    private static List<String> cells(String line) {
        return Arrays.stream(line.split("\\|", -1))
                .skip(1)
                .map(cell -> cell.replace("`", "").strip())
                .toList();
    }
}
