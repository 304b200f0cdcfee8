package dev.sisa.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class NoNd4jTest {

    @Test
    void the_command_line_sees_no_class_of_nd4j() {
        assertThat(Nd4jRule.violations("dev.sisa.cli")).isEmpty();
    }

    /** The module that does see ND4J stands for a violation. */
    @Test
    void a_class_that_does_is_noticed() {
        assertThat(Nd4jRule.violations("dev.sisa.dl4j")).isNotEmpty();
    }
}
