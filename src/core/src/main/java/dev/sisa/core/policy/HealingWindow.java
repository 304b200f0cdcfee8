package dev.sisa.core.policy;

import dev.sisa.core.failure.InvalidValueException;
import dev.sisa.core.shard.HealingBacklog;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/**
 * When a shard is healed: K deletions that are healed together cost one run from the earliest slice. It holds up healing only;
 * erasing never waits.
 *
 * @param count erased samples of one shard at which its healing starts, at least 1
 * @param window after the first erased sample, at which it starts even if fewer are; zero to 365 days
 * @param qualityFloor healing starts at once while fewer than this share of the constituents serve at least half their steps,
 *     in [0, 1]
 * @param minimumBatch erased samples of one shard below which only the quality floor starts its healing, at least 1: a caller who
 *     compares the versions before and after sees the difference, which reveals less about each sample the more there are
 * @see <a href="https://arxiv.org/abs/2005.02205">Chen et al. 2021, on what two versions leak</a>
 */
public record HealingWindow(long count, Duration window, double qualityFloor, long minimumBatch) {

    private static final Duration LONGEST = Duration.ofDays(365);

    /** Every deletion is healed at once. */
    public static final HealingWindow DEFAULT = new HealingWindow(1, Duration.ZERO, 0.6, 1);

    public HealingWindow {
        if (count < 1 || minimumBatch < 1) {
            throw new InvalidValueException("healing starts at a count and a minimum batch of at least 1, not at "
                    + count + " and " + minimumBatch);
        }
        if (window.isNegative() || window.compareTo(LONGEST) > 0) {
            throw new InvalidValueException("a healing window lasts from PT0S to 365 days, not " + window);
        }
        if (!(qualityFloor >= 0 && qualityFloor <= 1)) {
            throw new InvalidValueException("a quality floor lies in [0, 1], unlike " + qualityFloor);
        }
    }

    /**
     * Whether the healing of a shard may start. It may
     * <ul>
     *   <li>if an operator asked for it, and so accepts what comparing two versions reveals;
     *   <li>if no sample was erased, as in initial training and after an import: there is no deletion to coalesce or reveal;
     *   <li>if quality is below its floor: availability beats the minimum batch, since refusing to answer does not protect anyone
     *       either;
     *   <li>if there are enough samples, or the window is over, and the minimum batch is there.
     * </ul>
     *
     * <p>Once it may for erased samples, it may later as well, with more of them and at lower quality.
     *
     * @param quality share of the constituents with samples that serve at least half their steps, in [0, 1]; 1 if there are none
     */
    public HealingDecision decide(HealingBacklog healingBacklog, double quality, Instant now) {
        if (!(quality >= 0 && quality <= 1)) {
            throw new IllegalArgumentException("the quality of an ensemble lies in [0, 1], unlike " + quality);
        }
        if (healingBacklog.flush()) {
            return new HealingDecision.Due("because an operator asked for it");
        }
        if (healingBacklog.since().isEmpty()) {
            return new HealingDecision.Due("because no sample was erased, so that waiting would gain nothing");
        }
        if (quality < qualityFloor) {
            return new HealingDecision.Due(String.format(
                    Locale.ROOT,
                    "because %.1f %% of the constituents serve at least half their steps, below the floor of %.1f %%",
                    100 * quality,
                    100 * qualityFloor));
        }
        return coalesced(healingBacklog.samples(), healingBacklog.since().get().plus(window), now);
    }

    private HealingDecision coalesced(long erased, Instant end, Instant now) {
        if (erased < minimumBatch) {
            return new HealingDecision.Waiting(
                    Optional.empty(),
                    "for the minimum batch: " + erased + " of " + minimumBatch + " samples are erased");
        }
        if (erased >= count) {
            return new HealingDecision.Due("at " + count + " erased samples, and there are " + erased);
        }
        if (!now.isBefore(end)) {
            return new HealingDecision.Due(window + " after the first erased sample");
        }
        return new HealingDecision.Waiting(
                Optional.of(end), "until " + end + " or for more: " + erased + " of " + count + " samples are erased");
    }
}
