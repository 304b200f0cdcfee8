package dev.sisa.core.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

final class ForeignFormatTest {

    @Property(tries = 300)
    void no_text_without_control_characters_is_a_foreign_format(@ForAll("tables") String table) {
        assertThat(ForeignFormat.of(table.getBytes(StandardCharsets.UTF_8))).isEmpty();
    }

    @Provide
    Arbitrary<String> tables() {
        Arbitrary<String> names = Arbitraries.of(
                "PAR1",
                "PK",
                "BZh9",
                "Obj",
                "ORC",
                "ARROW1",
                "X",
                "RDX3",
                "\uFEFFid",
                "%PDF",
                "SQLite format 3",
                "7z",
                "");
        return names.flatMap(name -> Arbitraries.strings()
                .withCharRange(' ', '\uD7FF')
                .withChars("\n\r\t\u0001,")
                .ofMaxLength(400)
                .filter(rest -> rest.chars().noneMatch(c -> c > 0x7e && c < 0xa0))
                .map(rest -> name + "," + rest));
    }

    @Example
    void a_header_that_begins_like_a_format_is_a_table() {
        assertThat(ForeignFormat.of(bytes("PAR1\nb\n"))).isEmpty();
        assertThat(ForeignFormat.of(bytes("Obj\u0001b\u00011\n"))).isEmpty();
        assertThat(ForeignFormat.of(bytes("ORC\u0001b\n"))).isEmpty();
        assertThat(ForeignFormat.of(bytes("X\nb\n"))).isEmpty();
        assertThat(ForeignFormat.of(new byte[0])).isEmpty();
    }

    @Example
    void a_known_format_is_told() {
        assertThat(ForeignFormat.of(latin("PAR1\u0015\u0004"))).contains(ForeignFormat.PARQUET);
        assertThat(ForeignFormat.of(latin("Obj\u0001\u0004\u0016avro.schema"))).contains(ForeignFormat.AVRO);
        assertThat(ForeignFormat.of(latin("ORC\u0008\u0003"))).contains(ForeignFormat.ORC);
        assertThat(ForeignFormat.of(latin("MATLAB 5.0 MAT-file" + " ".repeat(105) + "\u0000\u0001IM")))
                .contains(ForeignFormat.MATLAB);
        assertThat(ForeignFormat.of("müde\nist".getBytes(StandardCharsets.UTF_16BE)))
                .contains(ForeignFormat.UTF_16);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] latin(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}
