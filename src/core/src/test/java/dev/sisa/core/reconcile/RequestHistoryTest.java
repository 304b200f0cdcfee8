package dev.sisa.core.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sisa.core.data.Sample;
import dev.sisa.core.port.Condition;
import dev.sisa.core.port.ControlStore;
import dev.sisa.core.port.Item;
import dev.sisa.core.port.ItemKey;
import dev.sisa.core.port.Table;
import dev.sisa.core.port.Transaction;
import dev.sisa.core.port.Write;
import dev.sisa.core.request.Request;
import dev.sisa.core.request.RequestState;
import dev.sisa.core.simulation.Scene;
import java.time.Duration;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

final class RequestHistoryTest {

    private final Scene scene = new Scene(2, 3);
    private final ControlStore control = scene.home().ports().control();
    private final List<Sample> samples =
            List.of(scene.sample(0, 1), scene.sample(1, 1), scene.sample(0, 3), scene.sample(1, 3), scene.sample(1, 2));

    RequestHistoryTest() {
        scene.worker().ingest(samples);
        scene.worker().heal();
    }

    @Test
    void without_requests_it_is_empty() {
        assertThat(history().requests()).isEmpty();
        assertThat(history().unreadable()).isEmpty();
    }

    @Test
    void completed_requests_stand_beside_open_ones_the_newest_first() {
        String completed = accept(samples.get(2));
        scene.worker().heal();
        scene.home().pass(Duration.ofMinutes(1));
        String erased = accept(samples.get(3));
        scene.worker().reconcile();
        scene.home().pass(Duration.ofMinutes(1));
        String accepted = accept(samples.get(0));

        assertThat(history().requests()).extracting(Request::id).containsExactly(accepted, erased, completed);
        assertThat(history().requests())
                .extracting(Request::state)
                .containsExactly(new RequestState.Accepted(), new RequestState.Erased(), new RequestState.Completed());
        assertThat(history().requests().getLast().receipts().erasure()).isEqualTo(OptionalLong.of(1));
        assertThat(history().requests().getLast().receipts().addendum()).isEqualTo(OptionalLong.of(2));
    }

    @Test
    void a_request_that_erased_nothing_is_among_them() {
        String nothing = scene.worker().accept(List.of("nobody")).request().id();
        scene.worker().reconcile();

        assertThat(history().requests()).singleElement().satisfies(request -> {
            assertThat(request.id()).isEqualTo(nothing);
            assertThat(request.answeredAt()).isPresent();
        });
    }

    @Test
    void what_cannot_be_read_hides_no_other() {
        String first = accept(samples.get(2));
        scene.worker().heal();
        String second = accept(samples.get(3));
        scene.worker().heal();
        String third = accept(samples.get(4));
        damage(new ItemKey(Table.CONTROL, "RQ#" + first, "META"), "payload");
        damage(new ItemKey(Table.CONTROL, "M#m#RC", "000000000003"), "body");

        assertThat(history().requests()).extracting(Request::id).containsExactlyInAnyOrder(second, third);
        assertThat(history().unreadable())
                .extracting(line -> line.substring(0, line.indexOf(':')))
                .containsExactlyInAnyOrder("request " + first, "receipt 3");
    }

    @Test
    void a_request_of_which_only_the_receipt_is_left_is_told() {
        String lost = accept(samples.get(2));
        scene.worker().heal();
        var _ = control.commit(Transaction.of(
                new Write.Delete(new ItemKey(Table.CONTROL, "RQ#" + lost, "META"), new Condition.Always())));

        assertThat(history().requests()).isEmpty();
        assertThat(history().unreadable())
                .containsExactly("request " + lost + ": its item is not there, though receipt 1 answers it");
    }

    private String accept(Sample sample) {
        return scene.worker().accept(List.of(sample.id())).request().id();
    }

    private RequestHistory history() {
        return RequestHistory.of(scene.home().ports(), "m");
    }

    private void damage(ItemKey key, String attribute) {
        Item item = control.read(key).orElseThrow();
        assertThat(item.attributes().has(attribute)).isTrue();
        var _ = control.commit(Transaction.of(
                new Write.Put(item.changed(item.attributes().with(attribute, "?")), new Condition.Always())));
    }
}
