package dev.sisa.bench.chart;

import dev.sisa.cli.output.Figures;
import java.util.List;

/** Horizontal bars from 0, each with its value behind it. */
public record BarChart(String title, List<Bar> bars) {

    private static final int LONGEST_BAR = 400;
    private static final int RIGHT = 90;
    private static final int EDGE = 8;
    private static final int TOP = 48;
    private static final int STEP = 28;
    private static final int THICKNESS = 18;
    private static final int BASELINE = 13;

    public BarChart {
        bars = List.copyOf(bars);
    }

    /**
     * One bar.
     *
     * @param value at least 0
     */
    public record Bar(String name, double value) {}

    public String toSvg() {
        double most = bars.stream().mapToDouble(Bar::value).max().orElse(1);
        double left = 2 * EDGE
                + bars.stream()
                        .mapToDouble(bar -> Svg.mostWidth(bar.name()))
                        .max()
                        .orElse(0);
        double width = Math.max(left + LONGEST_BAR + RIGHT, 2 * EDGE + Svg.mostWidth(title));
        Svg svg = new Svg((int) Math.ceil(width), TOP + STEP * bars.size() + STEP / 2)
                .text(EDGE, TOP / 2.0, Svg.Anchor.START, title);
        double y = TOP;
        for (Bar bar : bars) {
            double length = LONGEST_BAR * bar.value() / Math.max(most, Double.MIN_NORMAL);
            svg.text(left - EDGE, y + BASELINE, Svg.Anchor.END, bar.name())
                    .rectangle(left, y, length, THICKNESS, "#3b6ea5")
                    .text(left + length + 6, y + BASELINE, Svg.Anchor.START, value(bar.value()));
            y += STEP;
        }
        return svg.toString();
    }

    private static String value(double value) {
        return value < 1_000 ? Figures.decimals(value, 2) : Figures.count(Math.round(value));
    }
}
