package dev.sisa.cli.spec;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

final class SpecOptionsTest {

    @Test
    void every_option_that_a_spec_file_replaces_is_refused_beside_it() {
        CommandSpec mixin = CommandSpec.forAnnotatedObject(new SpecOptions());
        List<String> options =
                mixin.options().stream().map(OptionSpec::longestName).toList();
        assertThat(options).contains("--engine", "--capacity");
        assertThat(SpecOptions.REPLACED_BY_SPEC)
                .containsExactlyInAnyOrderElementsOf(options.stream()
                        .filter(option -> !List.of("--spec", "--schema").contains(option))
                        .toList());
    }
}
