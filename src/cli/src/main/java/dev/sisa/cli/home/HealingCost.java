package dev.sisa.cli.home;

import dev.sisa.cli.output.Figures;
import dev.sisa.core.model.Model;
import dev.sisa.core.run.HealingPace;
import java.time.Duration;
import java.util.Optional;

/**
 * The expected cost of healing.
 *
 * @param visits sample visits
 * @param time with so many workers as may work at a time, judged by past healings, if they took long enough to tell
 */
public record HealingCost(long visits, Optional<Duration> time) {

    public static HealingCost of(Workplace workplace, Model model, long visits, int workers) {
        HealingPace pace = HealingPace.of(workplace.ports().control(), model.name(), model.shards());
        return new HealingCost(visits, pace.timeOf(visits).map(time -> time.dividedBy(Math.max(1, workers))));
    }

    public String text() {
        return Figures.count(visits, "sample visit")
                + time.map(expected -> ", " + Figures.about(expected)).orElse("");
    }
}
