package dev.sisa.core.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sisa.core.data.Sample;
import dev.sisa.core.healing.HealProgress;
import dev.sisa.core.policy.HealingWindow;
import dev.sisa.core.policy.Policy;
import dev.sisa.core.policy.PolicyRows;
import dev.sisa.core.port.Condition;
import dev.sisa.core.port.ControlStore;
import dev.sisa.core.port.Item;
import dev.sisa.core.port.ItemKey;
import dev.sisa.core.port.RunId;
import dev.sisa.core.port.Table;
import dev.sisa.core.port.Transaction;
import dev.sisa.core.port.Write;
import dev.sisa.core.request.RequestRows;
import dev.sisa.core.request.RequestState;
import dev.sisa.core.shard.ShardRows;
import dev.sisa.core.simulation.Scene;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** An item that cannot be read holds up what it is of, and nothing else. */
final class UnreadableItemTest {

    private static final ItemKey POLICY = new ItemKey(Table.CONTROL, "M#m", "POLICY");

    private final Scene scene = new Scene(2, 3);
    private final ControlStore control = scene.home().ports().control();
    private final Sample requested = scene.sample(1, 3);
    private final Sample other = scene.sample(0, 3);

    UnreadableItemTest() {
        scene.worker().ingest(List.of(requested, other, scene.sample(1, 1), scene.sample(0, 1), scene.sample(1, 2)));
        scene.worker().heal();
    }

    @Test
    void a_row_keeps_no_other_shard_from_being_erased() {
        String request = accept(requested);
        damage(ShardRows.key("m", 0), "man");

        assertThat(places(scene.worker().reconcile())).containsExactly("shard 0");

        assertThat(state(request)).isEqualTo(new RequestState.Erased());
    }

    @Test
    void a_row_counts_as_a_shard_that_serves_nothing() {
        window(new HealingWindow(100, Duration.ofHours(1), 0.6, 1));
        accept(requested);
        damage(ShardRows.key("m", 0), "man");

        var _ = scene.worker().reconcile();

        assertThat(scene.home().starts()).extracting(RunId::shard).containsExactly(1);
    }

    @Test
    void a_request_keeps_no_other_from_its_receipt() {
        String damaged = accept(requested);
        String readable = accept(other);
        damage(request(damaged), "payload");

        ReconcileReport report = scene.worker().reconcile();

        assertThat(places(report)).containsExactly("request " + damaged);
        assertThat(report.atRest()).isFalse();
        assertThat(state(readable)).isEqualTo(new RequestState.Erased());
    }

    @Test
    void a_policy_keeps_no_request_from_being_erased_and_heals_no_deletion_sooner_than_it_might_say() {
        window(new HealingWindow(5, Duration.ZERO, 0, 5));
        String request = accept(requested);
        damage(POLICY, "healwindow");

        assertThat(places(scene.worker().reconcile())).containsExactly("policy");

        assertThat(state(request)).isEqualTo(new RequestState.Erased());
        assertThat(scene.home().starts()).isEmpty();
        new Flush(scene.home().ports(), scene.model()).shards(List.of(1));
        var _ = scene.worker().reconcile();
        assertThat(scene.home().starts()).hasSize(1);
    }

    @Test
    void a_receipt_keeps_no_alarm_from_being_raised() {
        accept(other);
        scene.worker().reconcile();
        scene.worker().work(scene.home().starts().getFirst(), HealProgress.NONE);
        scene.worker().reconcile();
        accept(requested);
        scene.home().pass(Duration.ofDays(31));
        damage(new ItemKey(Table.CONTROL, "M#m#RC", "000000000001"), "body");

        StatusReport report = status();

        assertThat(report.alarms()).hasSize(1);
        assertThat(report.unreadable()).singleElement().asString().startsWith("receipt 1: ");
    }

    @Test
    void a_status_shows_all_that_can_be_read_and_does_not_wait_for_the_rest() {
        String request = accept(other);
        String damaged = accept(requested);
        damage(ShardRows.key("m", 0), "man");
        damage(request(damaged), "payload");
        var _ = scene.worker().reconcile();
        scene.worker().work(scene.home().starts().getFirst(), HealProgress.NONE);
        var _ = scene.worker().reconcile();

        StatusReport report = status();

        assertThat(report.open()).extracting(found -> found.id()).containsExactly(request);
        assertThat(report.shards())
                .extracting(status -> status.shard().number())
                .containsExactly(1);
        assertThat(report.unreadable())
                .extracting(line -> line.substring(0, line.indexOf(':')))
                .containsExactly("request " + damaged, "shard 0");
        assertThat(report.moving()).isFalse();
    }

    private String accept(Sample sample) {
        return scene.worker().accept(List.of(sample.id())).request().id();
    }

    private void window(HealingWindow window) {
        Policy _ = new PolicyRows(scene.home().ports())
                .replace("m", was -> new Policy(window, was.guards(), was.quorumFloor(), was.regulation()));
    }

    private static ItemKey request(String id) {
        return new ItemKey(Table.CONTROL, "RQ#" + id, "META");
    }

    private void damage(ItemKey key, String attribute) {
        Item item = control.read(key).orElseThrow();
        assertThat(item.attributes().has(attribute)).isTrue();
        var _ = control.commit(Transaction.of(
                new Write.Put(item.changed(item.attributes().with(attribute, "?")), new Condition.Always())));
    }

    private static List<String> places(ReconcileReport report) {
        return report.faults().stream().map(ReconcileFault::where).toList();
    }

    private RequestState state(String request) {
        return new RequestRows(control).find(request).orElseThrow().state();
    }

    private StatusReport status() {
        return new Status(scene.home().installation(), scene.model()).report();
    }
}
