package dev.sisa.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;

final class MeterTest {

    private final StringWriter err = new StringWriter();

    @Test
    void only_shards_at_work_are_shown_with_their_step() throws InterruptedException {
        try (Meter meter = new Meter(new PrintWriter(err), true).of(10)) {
            meter.planned(2, 100);
            meter.planned(3, 100);
            meter.stepStarted(2, 10);
            meter.stepStarted(3, 4);
            meter.stepFinished(2, 10);
            Thread.sleep(300);
            meter.visited(3, 50);
        }
        assertThat(err.toString()).contains("training shard 3: step 4 of 10, ").doesNotContain("shard 2", "{");
    }
}
