package dev.sisa.bench.chart;

import java.util.Locale;

/** Text of an SVG picture, element by element. Lengths are in pixels from the upper left corner. */
final class Svg {

    /** Of a letter on average, rounded up: which font there is shows only where the picture is looked at. */
    private static final double LETTER = 7.5;

    private static final String FONT = "font-family=\"sans-serif\" font-size=\"12\"";

    private final int width;
    private final int height;
    private final StringBuilder elements = new StringBuilder();

    Svg(int width, int height) {
        this.width = width;
        this.height = height;
    }

    /** The point of a text that its position refers to: its beginning, middle or end. */
    enum Anchor {
        START,
        MIDDLE,
        END
    }

    /** An upper bound of a text's width. */
    static double mostWidth(String text) {
        return LETTER * text.length();
    }

    Svg text(double x, double y, Anchor anchor, String text) {
        return element(String.format(
                Locale.ROOT,
                "<text x=\"%.1f\" y=\"%.1f\" text-anchor=\"%s\">%s</text>",
                x,
                y,
                lower(anchor),
                escaped(text)));
    }

    Svg rectangle(double x, double y, double wide, double high, String colour) {
        return element(String.format(
                Locale.ROOT,
                "<rect x=\"%.1f\" y=\"%.1f\" width=\"%.1f\" height=\"%.1f\" fill=\"%s\"/>",
                x,
                y,
                wide,
                high,
                colour));
    }

    Svg line(double fromX, double fromY, double toX, double toY, String colour) {
        return element(String.format(
                Locale.ROOT,
                "<line x1=\"%.1f\" y1=\"%.1f\" x2=\"%.1f\" y2=\"%.1f\" stroke=\"%s\"/>",
                fromX,
                fromY,
                toX,
                toY,
                colour));
    }

    Svg dot(double x, double y, String colour) {
        return element(
                String.format(Locale.ROOT, "<circle cx=\"%.1f\" cy=\"%.1f\" r=\"3\" fill=\"%s\"/>", x, y, colour));
    }

    private Svg element(String element) {
        elements.append("  ").append(element).append('\n');
        return this;
    }

    private static String lower(Anchor anchor) {
        return anchor.name().toLowerCase(Locale.ROOT);
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    @Override
    public String toString() {
        return "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"" + width + "\" height=\"" + height + "\" " + FONT
                + ">\n  <rect width=\"100%\" height=\"100%\" fill=\"white\"/>\n" + elements + "</svg>\n";
    }
}
