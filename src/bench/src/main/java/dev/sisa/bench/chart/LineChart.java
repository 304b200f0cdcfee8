package dev.sisa.bench.chart;

import dev.sisa.cli.output.Figures;
import java.util.List;

/**
 * Lines over categories that stand side by side.
 *
 * @param categories from left to right
 * @param lines each with a value for every category
 */
public record LineChart(String title, List<String> categories, List<Line> lines) {

    private static final int WIDTH = 640;
    private static final int HEIGHT = 360;
    private static final int LEFT = 56;
    private static final int RIGHT = 110;
    private static final int TOP = 40;
    private static final int BOTTOM = 36;
    private static final int TICKS = 5;
    private static final int HALF_TEXT = 4;

    public LineChart {
        categories = List.copyOf(categories);
        lines = List.copyOf(lines);
    }

    /** One line. */
    public record Line(String name, String colour, List<Double> values) {

        public Line {
            values = List.copyOf(values);
        }
    }

    public String toSvg() {
        double least = bound(false);
        double most = bound(true);
        Svg svg = new Svg(WIDTH, HEIGHT).text(LEFT, TOP / 2.0, Svg.Anchor.START, title);
        for (int tick = 0; tick <= TICKS; tick++) {
            double value = least + (most - least) * tick / TICKS;
            double y = y(value, least, most);
            svg.line(LEFT, y, (double) WIDTH - RIGHT, y, "#dddddd")
                    .text(LEFT - 8.0, y + HALF_TEXT, Svg.Anchor.END, Figures.decimals(value, 1));
        }
        for (int i = 0; i < categories.size(); i++) {
            svg.text(x(i), HEIGHT - BOTTOM / 2.0, Svg.Anchor.MIDDLE, categories.get(i));
        }
        for (int i = 0; i < lines.size(); i++) {
            draw(svg, lines.get(i), least, most);
            double y = TOP + 18.0 * i;
            svg.rectangle(WIDTH - RIGHT + 12.0, y, 10, 10, lines.get(i).colour())
                    .text(
                            WIDTH - RIGHT + 28.0,
                            y + 9,
                            Svg.Anchor.START,
                            lines.get(i).name());
        }
        return svg.toString();
    }

    private void draw(Svg svg, Line line, double least, double most) {
        for (int i = 0; i < line.values().size(); i++) {
            double y = y(line.values().get(i), least, most);
            svg.dot(x(i), y, line.colour());
            if (i > 0) {
                svg.line(x(i - 1), y(line.values().get(i - 1), least, most), x(i), y, line.colour());
            }
        }
    }

    /** A whole number at or beyond all values; the two bounds differ. */
    private double bound(boolean upper) {
        var values = lines.stream().flatMap(line -> line.values().stream()).mapToDouble(value -> value);
        return upper
                ? Math.floor(values.max().orElse(0)) + 1
                : Math.floor(values.min().orElse(0));
    }

    private double x(int category) {
        return LEFT + (WIDTH - LEFT - RIGHT) * (category + 0.5) / categories.size();
    }

    private static double y(double value, double least, double most) {
        return HEIGHT - BOTTOM - (HEIGHT - TOP - BOTTOM) * (value - least) / (most - least);
    }
}
