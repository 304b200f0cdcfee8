package dev.sisa.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code .ci/skipped-tests}: what {@code .ci/run} says in its end of tests that were skipped. */
final class SkippedTestsTest {

    private final Path folder;

    SkippedTestsTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void each_class_is_named_with_how_many_were_skipped_and_why() throws IOException, InterruptedException {
        Files.writeString(folder.resolve("TEST-a.xml"), """
                <testsuite name="a.DiskTest" tests="4" skipped="3">
                  <testcase name="one" classname="a.DiskTest" time="0.1">
                    <skipped message="Assumption failed: no &quot;mount&quot; here" type="org.opentest4j.TestAbortedException"/>
                  </testcase>
                  <testcase name="two" classname="a.DiskTest" time="0.1">
                    <skipped message="Assumption failed: no &quot;mount&quot; here" type="org.opentest4j.TestAbortedException"/>
                  </testcase>
                  <testcase name="three" classname="a.DiskTest" time="0.1"/>
                  <testcase name="four" classname="a.DiskTest" time="0.1">
                    <skipped/>
                  </testcase>
                </testsuite>
                """);
        Files.writeString(folder.resolve("TEST-b.xml"), """
                <testsuite name="a.FastTest" tests="1" skipped="0">
                  <testcase name="one" classname="a.FastTest" time="0.1"/>
                </testsuite>
                """);
        Path script = Path.of("../../.ci/skipped-tests").toAbsolutePath();

        assertThat(new BashScript(folder)
                        .run(script + " TEST-a.xml TEST-b.xml")
                        .succeeded()
                        .out())
                .isEqualTo("""
                        skipped 1 of a.DiskTest: no reason given
                        skipped 2 of a.DiskTest: Assumption failed: no "mount" here
                        """);
    }
}
