package dev.sisa.core.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sisa.core.bytes.Utf8;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class TextPagesTest {

    @Test
    void no_lines_make_one_empty_page() {
        assertThat(TextPages.of(List.of())).containsExactly("");
    }

    @Test
    void pages_are_as_full_as_they_may_be_and_hold_all_lines_in_order() {
        List<String> lines = IntStream.range(0, 100_000).mapToObj(i -> "ä" + i).toList();

        List<String> pages = TextPages.of(lines);

        assertThat(pages).hasSizeGreaterThan(1).allSatisfy(page -> assertThat(Utf8.size(page))
                .isLessThan(TextPages.MOST_BYTES));
        assertThat(pages.subList(0, pages.size() - 1))
                .allSatisfy(page -> assertThat(Utf8.size(page)).isGreaterThan(TextPages.MOST_BYTES - 20));
        assertThat(String.join("\n", pages).lines().toList()).isEqualTo(lines);
    }
}
