package dev.sisa.core.policy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sisa.core.policy.HealingDecision.Due;
import dev.sisa.core.policy.HealingDecision.Waiting;
import dev.sisa.core.shard.HealingBacklog;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.statistics.Statistics;
import net.jqwik.api.statistics.StatisticsReport;

/** Every healing window ends, and tells the truth about when. No case of a property is rare. */
@StatisticsReport(StatisticsReport.StatisticsReportMode.OFF)
final class PatienceTest {

    private static final Instant FIRST = Instant.parse("2025-03-01T12:00:00Z");
    private static final double LEAST_PERCENT = 1;

    /** A shard that owes, and the world around it, at a moment some seconds after its first erased sample. */
    record Moment(HealingBacklog backlog, double quality, int seconds) {

        HealingDecision under(HealingWindow window) {
            return window.decide(backlog, quality, now());
        }

        Instant now() {
            return FIRST.plusSeconds(seconds);
        }

        /** More is erased by then, and fewer constituents are whole. */
        Moment later(int more, int lost, int after) {
            int then = seconds + after;
            return new Moment(backlog.plus(more, FIRST.plusSeconds(then)), Math.max(0, quality - lost / 10.0), then);
        }
    }

    @Property(tries = 2_000)
    void what_is_due_stays_due(
            @ForAll("windows") HealingWindow window,
            @ForAll("moments") Moment moment,
            @ForAll @IntRange(max = 8) int more,
            @ForAll @IntRange(max = 20) int after) {
        boolean due = moment.under(window) instanceof Due;
        collect(due ? "due" : "not due", "due", "not due");
        if (due) {
            assertThat(moment.later(more, more % 3, after).under(window)).isInstanceOf(Due.class);
        }
    }

    @Property(tries = 2_000)
    void a_wait_ends_just_when_it_says(@ForAll("windows") HealingWindow window, @ForAll("moments") Moment moment) {
        HealingDecision decision = moment.under(window);
        collect(kind(decision), "due", "a wait that ends", "a wait without end");
        if (decision instanceof Waiting waiting) {
            Instant muchLater = FIRST.plus(Duration.ofDays(1_000));
            Instant end = waiting.until().orElse(muchLater);
            assertThat(end).isAfter(moment.now());
            assertThat(window.decide(moment.backlog(), moment.quality(), end.minusNanos(1)))
                    .isEqualTo(waiting);
            assertThat(window.decide(moment.backlog(), moment.quality(), end) instanceof Due)
                    .isEqualTo(waiting.until().isPresent());
        }
    }

    @Property(tries = 2_000)
    void below_the_minimum_batch_only_low_quality_or_an_operator_starts_healing(
            @ForAll("windows") HealingWindow window, @ForAll("moments") Moment moment) {
        boolean forced = moment.backlog().flush() || moment.quality() < window.qualityFloor();
        boolean below = moment.backlog().samples() < window.minimumBatch();
        String kind = !below ? "not below" : forced ? "below and forced" : "below and not forced";
        collect(kind, "below and forced", "below and not forced");
        if (below) {
            assertThat(moment.under(window) instanceof Due).isEqualTo(forced);
        }
    }

    private static String kind(HealingDecision decision) {
        return switch (decision) {
            case Due _ -> "due";
            case Waiting waiting -> waiting.until().isPresent() ? "a wait that ends" : "a wait without end";
        };
    }

    /** Notes the case of this try; the cases that a property is about must not be rare. */
    private static void collect(String met, String... cases) {
        Statistics.collect(met);
        Statistics.coverage(coverage ->
                List.of(cases).forEach(each -> coverage.check(each).percentage(percent -> percent > LEAST_PERCENT)));
    }

    @Provide
    Arbitrary<HealingWindow> windows() {
        return Combinators.combine(
                        Arbitraries.longs().between(1, 8),
                        Arbitraries.longs().between(0, 20).map(Duration::ofSeconds),
                        Arbitraries.integers().between(0, 10).map(tenths -> tenths / 10.0),
                        Arbitraries.longs().between(1, 8))
                .as(HealingWindow::new);
    }

    @Provide
    Arbitrary<Moment> moments() {
        Arbitrary<HealingBacklog> backlogs = Combinators.combine(
                        Arbitraries.longs().between(1, 12),
                        Arbitraries.integers().between(1, 5).map(fifth -> fifth == 1))
                .as((samples, flush) -> new HealingBacklog(samples, Optional.of(FIRST), flush));
        return Combinators.combine(
                        backlogs,
                        Arbitraries.integers().between(0, 10).map(tenths -> tenths / 10.0),
                        Arbitraries.integers().between(-5, 30))
                .as(Moment::new);
    }
}
