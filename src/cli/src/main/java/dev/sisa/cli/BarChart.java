package dev.sisa.cli;

import java.util.List;

/** Horizontal bars from 0, each with its value behind it. */
record BarChart(String title, List<Bar> bars) {

    private static final int WIDTH = 720;
    private static final int LEFT = 230;
    private static final int RIGHT = 90;
    private static final int TOP = 48;
    private static final int STEP = 28;
    private static final int THICKNESS = 18;
    private static final int BASELINE = 13;

    BarChart {
        bars = List.copyOf(bars);
    }

    /**
     * One bar.
     *
     * @param value at least 0
     */
    record Bar(String name, double value) {}

    String toSvg() {
        double most = bars.stream().mapToDouble(Bar::value).max().orElse(1);
        Svg svg = new Svg(WIDTH, TOP + STEP * bars.size() + STEP / 2).text(LEFT, TOP / 2.0, Svg.Anchor.START, title);
        double y = TOP;
        for (Bar bar : bars) {
            double length = (WIDTH - LEFT - RIGHT) * bar.value() / Math.max(most, Double.MIN_NORMAL);
            svg.text(LEFT - 8.0, y + BASELINE, Svg.Anchor.END, bar.name())
                    .rectangle(LEFT, y, length, THICKNESS, "#3b6ea5")
                    .text(LEFT + length + 6, y + BASELINE, Svg.Anchor.START, value(bar.value()));
            y += STEP;
        }
        return svg.toString();
    }

    private static String value(double value) {
        return value < 1_000 ? Figures.decimals(value, 2) : Figures.count(Math.round(value));
    }
}
