package dev.sisa.core.json;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;

/** Text that the reader gives up on without a place in it. */
final class DeepJsonTest {

    @Test
    void text_that_is_nested_too_deep_is_refused_by_the_name_of_its_file() {
        assertThatExceptionOfType(BadJsonException.class)
                .isThrownBy(() -> JsonPlace.parse("deep.json", "[".repeat(5_000)))
                .withMessageStartingWith("deep.json")
                .withMessageContaining("not valid JSON: ")
                .withMessageContaining("depth");
    }
}
