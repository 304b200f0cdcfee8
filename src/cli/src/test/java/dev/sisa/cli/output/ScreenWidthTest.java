package dev.sisa.cli.output;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ScreenWidthTest {

    @Test
    void it_is_what_the_environment_states() {
        assertThat(ScreenWidth.of(Optional.of("132"))).isEqualTo(132);
        assertThat(ScreenWidth.of(Optional.of("12"))).isEqualTo(40);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "wide", "0", "-3", "80.5", "99999999999"})
    void it_is_eighty_where_no_number_is_stated(String stated) {
        assertThat(ScreenWidth.of(Optional.of(stated))).isEqualTo(80);
        assertThat(ScreenWidth.of(Optional.empty())).isEqualTo(80);
    }
}
