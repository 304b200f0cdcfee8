package dev.sisa.core.port;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class ShortPagesTest {

    private static final Page<String> WHOLE = new Page<>(List.of("ab", "ac", "ad"), Optional.empty());

    private final ShortPages pages = new ShortPages(1);

    @Test
    void pages_are_whole_short_or_empty_and_say_where_to_go_on() {
        assertThat(IntStream.range(0, 100).mapToObj(_ -> pages.of(WHOLE, "", key -> key)))
                .contains(
                        WHOLE,
                        new Page<>(List.of("ab", "ac"), Optional.of("ac")),
                        new Page<>(List.of("ab"), Optional.of("ab")),
                        new Page<>(List.of(), Optional.of("a")))
                .hasSize(100);
    }

    @Test
    void an_empty_page_never_goes_on_where_it_began() {
        assertThat(IntStream.range(0, 100).mapToObj(_ -> pages.of(WHOLE, "aa", key -> key)))
                .allSatisfy(page -> assertThat(page.items()).isNotEmpty());
    }
}
