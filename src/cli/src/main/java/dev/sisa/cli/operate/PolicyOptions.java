package dev.sisa.cli.operate;

import dev.sisa.cli.failure.MisuseException;
import dev.sisa.core.policy.Guards;
import dev.sisa.core.policy.HealingWindow;
import dev.sisa.core.policy.Policy;
import dev.sisa.core.policy.Regulation;
import java.time.Duration;
import java.util.Optional;
import picocli.CommandLine.Option;

/** Changes of a policy; values that are not stated stay. */
final class PolicyOptions {

    @Option(
            names = "--heal-count",
            paramLabel = "N",
            description =
                    "start healing a shard once N of its samples are erased, since all of them together cost one run"
                            + " (default: 1)")
    private Optional<Long> healCount = Optional.empty();

    @Option(
            names = "--heal-window",
            paramLabel = "TIME",
            description =
                    "start healing a shard this long after its first erased sample even if fewer than the count are, such as PT1H, so that"
                            + " accuracy comes back in quiet times as well (default: PT0S)")
    private Optional<Duration> healWindow = Optional.empty();

    @Option(
            names = "--quality-floor",
            paramLabel = "SHARE",
            description =
                    "start healing at once while fewer constituents serve at least half their steps, since answers are"
                            + " about to be refused (default: 0.6)")
    private Optional<Double> qualityFloor = Optional.empty();

    @Option(
            names = "--minimum-batch",
            paramLabel = "N",
            description = "never heal for fewer than N erased samples of a shard, except below the quality floor: who"
                    + " compares the answers before and after learns less of each, the more they are (default: 1)")
    private Optional<Long> minimumBatch = Optional.empty();

    @Option(
            names = "--most-pending",
            paramLabel = "N",
            description =
                    "refuse requests while a tenant has N samples accepted and not yet erased, so that no mistake takes"
                            + " the whole model out of the vote (default: 1000000)")
    private Optional<Long> mostPending = Optional.empty();

    @Option(
            names = "--label-only",
            arity = "1",
            paramLabel = "true|false",
            description =
                    "answer without probabilities, which help to guess who was in the data and to choose deletions by"
                            + " looking at the model (default: false)")
    private Optional<Boolean> labelOnly = Optional.empty();

    @Option(
            names = "--quorum",
            paramLabel = "SHARE",
            description =
                    "refuse answers that are not certified while fewer constituents serve at least half their steps,"
                            + " since the few that are left err more (default: 0.6)")
    private Optional<Double> quorum = Optional.empty();

    @Option(
            names = "--regulation",
            paramLabel = "R",
            description =
                    "when an erasure is due, for the order of work and for alarms: gdpr (a month), ccpa (45 days) or a"
                            + " period such as P30D (default: gdpr)")
    private Optional<String> regulation = Optional.empty();

    /**
     * A policy with the stated values.
     *
     * @throws MisuseException if that is out of range
     */
    Policy appliedTo(Policy policy) {
        return MisuseException.checked(() -> new Policy(
                healing(policy.healing()),
                new Guards(
                        mostPending.orElse(policy.guards().mostPending()),
                        labelOnly.orElse(policy.guards().labelOnly())),
                quorum.orElse(policy.quorumFloor()),
                regulation.map(Regulation::parse).orElse(policy.regulation())));
    }

    private HealingWindow healing(HealingWindow now) {
        return new HealingWindow(
                healCount.orElse(now.count()),
                healWindow.orElse(now.window()),
                qualityFloor.orElse(now.qualityFloor()),
                minimumBatch.orElse(now.minimumBatch()));
    }
}
