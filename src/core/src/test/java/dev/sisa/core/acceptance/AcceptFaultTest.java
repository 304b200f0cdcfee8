package dev.sisa.core.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sisa.core.data.Sample;
import dev.sisa.core.port.CommitResult;
import dev.sisa.core.port.ControlStore;
import dev.sisa.core.port.ItemKey;
import dev.sisa.core.port.NoRoomException;
import dev.sisa.core.port.Table;
import dev.sisa.core.receipt.Commitment;
import dev.sisa.core.request.PartRows;
import dev.sisa.core.request.Request;
import dev.sisa.core.request.RequestRows;
import dev.sisa.core.request.RequestState;
import dev.sisa.core.simulation.Scene;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A store that fails behind the commit that stores a request: nobody is told that a stored request was not accepted. */
final class AcceptFaultTest {

    private static final int SHARDS = 60;
    private static final AcceptanceTerms TERMS =
            new AcceptanceTerms("P30D", received -> received.plus(Duration.ofDays(30)), Long.MAX_VALUE, false);

    private final Scene scene = new Scene(SHARDS, 1);
    private final List<Sample> samples =
            IntStream.range(0, SHARDS).mapToObj(shard -> scene.sample(shard, 1)).toList();
    private final ControlStore control = scene.home().ports().control();

    AcceptFaultTest() {
        scene.worker().ingest(samples);
        scene.worker().heal();
    }

    /** The answers that a caller may get to a commit that happened: its end is not known, or it seems refused by its own write. */
    static List<CommitResult> unsure() {
        ItemKey own = new ItemKey(Table.CONTROL, "RQ#1", "META");
        return List.of(new CommitResult.Unknown(), new CommitResult.ConditionFailed(List.of(own)));
    }

    @ParameterizedTest
    @MethodSource("unsure")
    void a_commit_that_may_have_happened_is_looked_at_before_a_full_disk_is_told(CommitResult told) {
        AcceptResult acceptResult = receive(new FailingCommit(control, true, told, 1), 1);

        assertThat(acceptResult).isInstanceOfSatisfying(AcceptResult.Accepted.class, answer -> assertThat(
                        find(answer.acceptedRequest().request().id()).state())
                .isInstanceOf(RequestState.Accepted.class));
    }

    @Test
    void a_disk_that_is_full_once_the_request_is_accepted_takes_nothing_back() {
        AcceptResult acceptResult = receive(new FailingCommit(control, true, new CommitResult.Committed(), 1), 1);

        assertThat(acceptResult).isInstanceOf(AcceptResult.Accepted.class);
        scene.worker().heal();
        assertThat(scene.leftovers(samples.subList(0, 1))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("unsure")
    void a_store_that_is_gone_behind_the_commit_leaves_the_caller_id_and_salt(CommitResult told) {
        FailingCommit failing = new FailingCommit(control, true, told, Integer.MAX_VALUE);

        AcceptResult acceptResult = receive(failing, 1);

        assertThat(acceptResult).isInstanceOfSatisfying(AcceptResult.Unsettled.class, unsettled -> {
            assertThat(unsettled.request()).isEqualTo(failing.request.orElseThrow());
            assertThat(unsettled.fault()).isInstanceOf(NoRoomException.class);
            assertThat(new PartRows(control).of(unsettled.request()).getFirst().commitments())
                    .extracting(commitment -> commitment.toHex())
                    .containsExactly(Commitment.of(
                                    unsettled.salt(),
                                    "m",
                                    Commitment.Kind.SAMPLE,
                                    samples.getFirst().id())
                            .hex());
        });
    }

    @Test
    void a_commit_of_unknown_end_that_is_not_seen_may_have_happened() {
        FailingCommit failing = new FailingCommit(control, false, new CommitResult.Unknown(), 1);

        assertThat(receive(failing, 1))
                .isInstanceOfSatisfying(AcceptResult.Unsettled.class, unsettled -> assertThat(unsettled.request())
                        .isEqualTo(failing.request.orElseThrow()));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, Integer.MAX_VALUE})
    void a_large_request_that_is_stored_and_not_gone_through_is_told(int failingCalls) {
        AcceptResult acceptResult =
                receive(new FailingCommit(control, true, new CommitResult.Committed(), failingCalls), SHARDS);

        assertThat(acceptResult).isInstanceOfSatisfying(AcceptResult.Unsettled.class, unsettled -> assertThat(
                        find(unsettled.request()).state())
                .isInstanceOf(RequestState.Expanding.class));
    }

    @Test
    void a_throttled_store_accepts_a_moment_later() {
        assertThat(receive(new FailingCommit(control, false, new CommitResult.Throttled(), 0), 1))
                .isInstanceOf(AcceptResult.Accepted.class);
    }

    @Test
    void a_store_that_is_gone_behind_a_throttled_commit_has_nothing() {
        CommitResult throttled = new CommitResult.Throttled();

        assertThatThrownBy(() -> receive(new FailingCommit(control, false, throttled, Integer.MAX_VALUE), 1))
                .isInstanceOf(NoRoomException.class);
    }

    @Test
    void a_disk_that_was_full_before_is_told_as_such() {
        FailingCommit failing = new FailingCommit(control, true, new CommitResult.Conflict(), 1);
        failing.request = Optional.of("none");

        assertThatThrownBy(() -> receive(failing, 1)).isInstanceOf(NoRoomException.class);
    }

    private Request find(String id) {
        return new RequestRows(control).find(id).orElseThrow();
    }

    private AcceptResult receive(ControlStore store, int count) {
        DeletionDemand deletionDemand =
                new DeletionDemand("tenant", Optional.empty(), scene.ids(samples.subList(0, count)), List.of());
        return new AcceptRequest(scene.home().ports().with(store), scene.model(), TERMS).receive(deletionDemand);
    }
}
