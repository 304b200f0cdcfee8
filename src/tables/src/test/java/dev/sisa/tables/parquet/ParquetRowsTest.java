package dev.sisa.tables.parquet;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sisa.tables.Rows;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ParquetRowsTest {

    private static final List<String> KINDS = List.of(
            "whole|small|byte|unsigned32|unsigned64|double|single|half|decimal|flag|text|category|date|time|local|utc|nothing",
            "-2|0|0|4294967295|18446744073709551615|0.1|0.1|0.1|0.50|True|a, \"b\"; c|x|2026-01-31|01:02:00"
                    + "|2026-01-31T12:30:00|2026-01-31T12:30:01.5Z|",
            "|1|1|0|0|3.0|3.0|3.0|12.34|False||y|2026-01-31|01:02:00|2026-01-31T12:30:00|2026-01-31T12:30:01.5Z|",
            "0|-128|2|1|1|||2048.0|-1.00||\u00e9\n|x|2026-01-31|01:02:00|2026-01-31T12:30:00|2026-01-31T12:30:01.5Z|",
            "4611686018427387904|127|255|2|2|1e-05|1e+20|0.0001|1000000.00|True||z|2026-01-31|01:02:00"
                    + "|2026-01-31T12:30:00|2026-01-31T12:30:01.5Z|");

    private final ParquetFiles files;

    ParquetRowsTest(@TempDir Path folder) {
        this.files = new ParquetFiles(folder);
    }

    @ParameterizedTest
    @ValueSource(strings = {"snappy", "gzip", "zstd", "none"})
    void values_of_every_kind_are_cells_however_they_are_compressed(String codec) throws IOException {
        assertThat(Rows.of(files.file(codec + ".parquet"))).containsExactlyElementsOf(KINDS);
    }

    /** Durations are whole numbers of the unit in which they are stored; decimals keep their places. */
    @Test
    void the_ends_of_every_range_are_kept() throws IOException {
        assertThat(Rows.of(files.file("extremes.parquet")))
                .containsExactly(
                        "duration|millis|nanos|decimal256|decimal0|decimal64|unsigned64|stamp",
                        "-1500000|00:00:00.001|00:00:00.000000001|-" + "9".repeat(68)
                                + ".25|-7|-0.01|9223372036854775808|1677-09-21T00:12:43.145224193",
                        "86400000000|01:02:03.004|23:59:59.999999999|0.00|12345|1234567890123.45|18446744073709551615"
                                + "|2262-04-11T23:47:16.854775807");
    }

    @Test
    void text_that_begins_with_the_same_letters_is_no_parquet() {
        assertThat(ParquetRows.begins("PAR1,PAR2\r\n1,2\n".getBytes(StandardCharsets.UTF_8)))
                .isFalse();
    }
}
