package dev.sisa.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code .ci/strength}: what {@code ./sisa test} says in its end of generated tests. */
final class StrengthReportTest {

    @Test
    void each_number_is_listed_once_beside_the_thorough_one(@TempDir Path folder) throws Exception {
        Files.writeString(folder.resolve("TEST-a.xml"), """
                <testsuite name="a.LivesTest" tests="1">
                  <testcase name="one" classname="a.LivesTest" time="0.1">
                    <system-out><![CDATA[strength: 1,500 of 10,000 seeds of unrest
                strength: 10 of 20 lives of the dl4j engine
                anything else
                strength: 10 of 20 lives of the dl4j engine
                ]]></system-out>
                  </testcase>
                </testsuite>
                """);
        Path script = Path.of("../../.ci/strength").toAbsolutePath();

        assertThat(new BashScript(folder)
                        .run(script + " TEST-a.xml")
                        .succeeded()
                        .out())
                .isEqualTo("  1,500 of 10,000 seeds of unrest\n  10 of 20 lives of the dl4j engine\n");
    }
}
