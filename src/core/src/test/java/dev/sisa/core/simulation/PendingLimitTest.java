package dev.sisa.core.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sisa.core.acceptance.AcceptRequest;
import dev.sisa.core.acceptance.AcceptResult;
import dev.sisa.core.acceptance.AcceptanceTerms;
import dev.sisa.core.acceptance.DeletionDemand;
import dev.sisa.core.data.Sample;
import dev.sisa.core.policy.HealingWindow;
import dev.sisa.core.policy.Policy;
import dev.sisa.core.policy.PolicyRows;
import dev.sisa.core.request.OpenRequests;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** How many samples a tenant may have waiting for their erasure: not for healing, which may take days. */
final class PendingLimitTest {

    private static final long MOST = 3;

    private final Scene scene = new Scene(2, 3);
    private final List<Sample> samples = scene.samples(12);

    PendingLimitTest() {
        scene.worker().ingest(samples);
        scene.worker().heal();
        HealingWindow days = new HealingWindow(1_000, Duration.ofDays(9), 0, 1);
        new PolicyRows(scene.home().ports())
                .replace("m", policy -> new Policy(days, policy.guards(), policy.quorumFloor(), policy.regulation()));
    }

    @Test
    void a_tenant_is_refused_until_the_eraser_has_caught_up() {
        assertThat(ask("acme", 0, 2)).isInstanceOf(AcceptResult.Accepted.class);
        assertThat(ask("acme", 2, 4)).isEqualTo(new AcceptResult.TooManyPending(2, MOST));
        assertThat(ask("other", 4, 7)).isInstanceOf(AcceptResult.Accepted.class);
        assertThat(ask("acme", 7, 8)).isInstanceOf(AcceptResult.Accepted.class);

        scene.worker().reconcile();
        assertThat(new OpenRequests(scene.home().ports().control(), "m").ids()).hasSize(3);
        assertThat(ask("acme", 8, 11)).isInstanceOf(AcceptResult.Accepted.class);
    }

    private AcceptResult ask(String tenant, int from, int to) {
        AcceptanceTerms acceptanceTerms =
                new AcceptanceTerms("P30D", received -> received.plus(Duration.ofDays(30)), MOST, false);
        return new AcceptRequest(scene.home().ports(), scene.model(), acceptanceTerms)
                .receive(new DeletionDemand(tenant, Optional.empty(), scene.ids(samples.subList(from, to)), List.of()));
    }
}
