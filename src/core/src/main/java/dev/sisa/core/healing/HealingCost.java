package dev.sisa.core.healing;

import dev.sisa.core.model.Model;
import dev.sisa.core.port.ControlStore;
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

    public static HealingCost of(ControlStore control, Model model, long visits, int workers) {
        HealingPace pace = HealingPace.of(control, model.name(), model.shards());
        return new HealingCost(visits, pace.timeOf(visits).map(time -> time.dividedBy(Math.max(1, workers))));
    }
}
