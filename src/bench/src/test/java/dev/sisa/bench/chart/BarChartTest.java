package dev.sisa.bench.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

final class BarChartTest {

    /** Of the widest sans-serif fonts, a small letter on average at 12 pixels. */
    private static final double LETTER = 7;

    private static final Pattern WIDTH = Pattern.compile("<svg [^>]*width=\"(\\d+)\"");
    private static final Pattern TEXT =
            Pattern.compile("<text x=\"([0-9.]+)\" y=\"[0-9.]+\" text-anchor=\"(start|end)\">([^<]+)<");

    @Test
    void long_names_and_titles_stay_within_the_picture() {
        String svg = new BarChart(
                        "a title that says all there is to say of a network such as 28x28x1;conv:20:5x5:relu,max:2x2,"
                                + "conv:50:5x5:relu,max:2x2,500:relu",
                        List.of(
                                new BarChart.Bar(
                                        "dl4j/1.0.0-M2.1/linux-x86_64-onednn-avx2/openblas-haswell/threads-1/1", 3),
                                new BarChart.Bar("short", 123_456)))
                .toSvg();
        Matcher size = WIDTH.matcher(svg);
        assertThat(size.find()).isTrue();
        double width = Double.parseDouble(size.group(1));
        Matcher text = TEXT.matcher(svg);
        int texts = 0;
        for (; text.find(); texts++) {
            double x = Double.parseDouble(text.group(1));
            double length = LETTER * text.group(3).length();
            double start = text.group(2).equals("end") ? x - length : x;
            assertThat(start).as(text.group(3)).isNotNegative();
            assertThat(start + length).as(text.group(3)).isLessThanOrEqualTo(width);
        }
        assertThat(texts).isEqualTo(5);
    }
}
