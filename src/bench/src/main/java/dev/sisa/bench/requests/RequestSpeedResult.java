package dev.sisa.bench.requests;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.sisa.cli.output.Figures;
import dev.sisa.cli.output.TextTable;
import java.time.Duration;

/**
 * The speed of requests in one process.
 *
 * @param samples of the home
 * @param filling time of importing and training them
 * @param accepted from the call to its answer, which comes after {@code forgottenAt}
 * @param erased from the call until the request is erased
 */
record RequestSpeedResult(
        int samples,
        Duration filling,
        Percentiles accepted,
        Percentiles erased,
        Callers callers,
        RequestSpeed.Large large) {

    private static final int MEDIAN = 50;
    private static final int TAIL = 99;

    /** Several concurrent callers. */
    record Callers(int count, double requestsPerSecond) {}

    void putInto(ObjectNode node) {
        node.put("samples", samples).put("fillingSeconds", seconds(filling));
        put(node.putObject("accepted"), accepted);
        put(node.putObject("erased"), erased);
        node.put("callers", callers.count()).put("requestsPerSecond", callers.requestsPerSecond());
        ObjectNode one = node.putObject("large");
        one.put("samples", large.samples()).put("parts", large.parts()).put("seconds", seconds(large.time()));
        put(one.putObject("meanwhile"), large.meanwhile());
    }

    private static void put(ObjectNode node, Percentiles times) {
        node.put("calls", times.count()).put("p50Millis", times.at(MEDIAN)).put("p99Millis", times.at(TAIL));
    }

    private static double seconds(Duration time) {
        return time.toNanos() / 1e9;
    }

    String toText() {
        TextTable table = new TextTable("requests to " + Figures.count(samples, "sample"), "calls", "p50 ms", "p99 ms");
        row(table, "one sample, until answered as forgotten", accepted);
        row(table, "one sample, until erased", erased);
        row(table, "one sample, until answered, beside the large one", large.meanwhile());
        return table + "\n" + Figures.decimals(callers.requestsPerSecond(), 0) + " requests a second from "
                + callers.count() + " callers\none request for " + Figures.count(large.samples(), "sample") + ": "
                + Figures.count(large.parts(), "part") + ", answered as forgotten after "
                + Figures.seconds(large.time()) + "\nimport and training before: " + Figures.seconds(filling);
    }

    private static void row(TextTable table, String what, Percentiles times) {
        table.row(what, times.count(), Figures.decimals(times.at(MEDIAN), 1), Figures.decimals(times.at(TAIL), 1));
    }
}
