package dev.sisa.core.erasure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sisa.core.acceptance.AcceptRequest;
import dev.sisa.core.acceptance.AcceptResult;
import dev.sisa.core.acceptance.AcceptanceTerms;
import dev.sisa.core.acceptance.AcceptedRequest;
import dev.sisa.core.acceptance.DeletionDemand;
import dev.sisa.core.acceptance.RequestExpander;
import dev.sisa.core.data.Sample;
import dev.sisa.core.port.Fault;
import dev.sisa.core.port.Faults;
import dev.sisa.core.port.Ports;
import dev.sisa.core.port.SimulatedCrash;
import dev.sisa.core.request.OpenRequests;
import dev.sisa.core.request.Outcome;
import dev.sisa.core.request.Request;
import dev.sisa.core.request.RequestRows;
import dev.sisa.core.request.RequestState;
import dev.sisa.core.simulation.Scene;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Requests of several parts, whose list lies in a blob while they are gone through. */
final class LargeAcceptanceTest {

    private static final int SHARDS = 110;
    private static final AcceptanceTerms TERMS =
            new AcceptanceTerms("P30D", received -> received.plus(Duration.ofDays(30)), 10_000, false);

    private final Scene scene = new Scene(SHARDS, 1);
    private final List<Sample> samples =
            IntStream.range(0, SHARDS).mapToObj(shard -> scene.sample(shard, 1)).toList();

    LargeAcceptanceTest() {
        scene.worker().ingest(samples);
    }

    @Test
    void wherever_its_caller_dies_the_next_process_accepts_the_rest() {
        int write = 1;
        while (died(ingested(), write, true)) {
            write++;
        }
        assertThat(write).as("writes of a large request").isGreaterThan(10);
    }

    @Test
    void a_request_that_is_not_repeated_is_finished_or_was_never_begun() {
        boolean died = true;
        for (int write = 1; died; write += 3) {
            died = died(ingested(), write, false);
        }
    }

    private Scene ingested() {
        Scene fresh = new Scene(SHARDS, 1);
        fresh.worker().ingest(samples);
        return fresh;
    }

    /** Whether a call was killed at a write, after which another comes or nobody does. */
    private boolean died(Scene home, int write, boolean repeated) {
        Faults faults = Faults.at(write, write % 2 == 0 ? Fault.CRASH_BEFORE : Fault.CRASH_AFTER);
        boolean died = false;
        try {
            new AcceptRequest(home.home().ports(faults), home.model(), TERMS).receive(demand("key" + write));
        } catch (SimulatedCrash _) {
            died = true;
        }
        if (repeated) {
            AcceptResult again =
                    new AcceptRequest(home.home().ports(), home.model(), TERMS).receive(demand("key" + write));
            assertThat(again).isInstanceOf(AcceptResult.Accepted.class);
            AcceptedRequest answer = ((AcceptResult.Accepted) again).acceptedRequest();
            assertThat(answer.request().state()).isInstanceOf(RequestState.Accepted.class);
            assertThat(answer.findings().counts().values().stream()
                            .mapToLong(Long::longValue)
                            .sum())
                    .as("killed at write %s", write)
                    .isEqualTo(SHARDS);
            assertThat(answer.findings().count(Outcome.ACCEPTED)
                            + answer.findings().count(Outcome.JOINED))
                    .isEqualTo(SHARDS);
        } else {
            home.home().pass(Duration.ofMinutes(20));
            home.worker().heal();
        }
        assertThat(lists(home)).as("killed at write %s", write).isEmpty();
        return died;
    }

    @Test
    void the_list_goes_once_it_is_gone_through() {
        AcceptedRequest answer = ((AcceptResult.Accepted)
                        new AcceptRequest(scene.home().ports(), scene.model(), TERMS).receive(demand("key")))
                .acceptedRequest();

        assertThat(answer.request().expansion().list()).isEmpty();
        assertThat(answer.request().expansion().parts()).isEqualTo(3);
        assertThat(lists(scene)).isEmpty();
    }

    @Test
    void a_request_whose_list_never_arrived_is_given_up_after_a_while() {
        Faults faults = new Faults((_, what) -> what.startsWith("put requests/") ? Fault.CRASH_BEFORE : Fault.NONE);
        String id = "";
        try {
            new AcceptRequest(scene.home().ports(faults), scene.model(), TERMS).receive(demand("key"));
        } catch (SimulatedCrash _) {
            id = onlyRequest().id();
        }
        assertThat(onlyRequest().state()).isEqualTo(new RequestState.Expanding(0, SHARDS));

        RequestExpander requestExpander = new RequestExpander(scene.home().ports(), scene.model());
        assertThat(requestExpander.finish(onlyRequest())).isEmpty();
        RequestRows requests = new RequestRows(scene.home().ports().control());
        assertThat(requests.find(id)).isPresent();
        scene.home().pass(Duration.ofMinutes(16));
        assertThat(requestExpander.finish(onlyRequest())).isEmpty();
        assertThat(requests.find(id))
                .hasValueSatisfying(given -> assertThat(given.state()).isEqualTo(new RequestState.GivenUp()));
        assertThat(new OpenRequests(scene.home().ports().control(), "m").ids()).isEmpty();

        assertThat(received(scene.home().ports()).state()).isEqualTo(new RequestState.Accepted());
        scene.worker().heal();
        assertThat(requests.find(id))
                .hasValueSatisfying(completed -> assertThat(completed.state()).isEqualTo(new RequestState.Completed()));
    }

    private Request received(Ports ports) {
        return ((AcceptResult.Accepted) new AcceptRequest(ports, scene.model(), TERMS).receive(demand("key")))
                .acceptedRequest()
                .request();
    }

    @Test
    void a_request_whose_list_is_lost_half_way_is_not_given_up_but_reported() {
        Faults faults = new Faults((_, what) -> what.contains("PT#000002") ? Fault.CRASH_BEFORE : Fault.NONE);
        assertThatThrownBy(() ->
                        new AcceptRequest(scene.home().ports(faults), scene.model(), TERMS).receive(demand("key")))
                .isInstanceOf(SimulatedCrash.class);
        scene.home().ports().blobs().delete(lists(scene));
        scene.home().pass(Duration.ofMinutes(16));

        assertThat(scene.worker().reconcile().faults()).singleElement().satisfies(fault -> assertThat(fault.message())
                .contains("list of request", "45 of 110"));
        assertThat(onlyRequest().state()).isEqualTo(new RequestState.Expanding(45, SHARDS));
    }

    @Test
    void few_parts_touch_each_shard_and_every_outcome_is_told_in_its_place() {
        Scene many = new Scene(60, 2);
        List<Sample> all = many.samples(3_000);
        many.worker().ingest(all);
        List<String> ids = new ArrayList<>(many.ids(all));
        ids.add(1_234, "stranger");
        ids.add(2_345, ids.get(7));
        DeletionDemand deletionDemand = new DeletionDemand("tenant", Optional.of("key"), ids, List.of());

        AcceptResult acceptResult = new AcceptRequest(many.home().ports(), many.model(), TERMS).receive(deletionDemand);

        assertThat(acceptResult).isInstanceOf(AcceptResult.Accepted.class);
        AcceptedRequest answer = ((AcceptResult.Accepted) acceptResult).acceptedRequest();
        assertThat(answer.outcomes().get(1_234)).isEqualTo(Outcome.NEVER_SEEN);
        assertThat(answer.outcomes().stream().filter(Outcome.ACCEPTED::equals)).hasSize(3_001);
        assertThat(answer.request().expansion().parts()).isLessThan(5);
        assertThat(IntStream.range(0, 60))
                .allSatisfy(
                        shard -> assertThat(many.row(shard).pending().parts()).isLessThan(3));
    }

    private Request onlyRequest() {
        List<String> ids = new OpenRequests(scene.home().ports().control(), "m").ids();
        return new RequestRows(scene.home().ports().control())
                .find(ids.getFirst())
                .orElseThrow();
    }

    private static List<String> lists(Scene home) {
        return home.home().blobs().keySet().stream()
                .filter(key -> key.startsWith("requests/"))
                .toList();
    }

    private DeletionDemand demand(String key) {
        return new DeletionDemand("tenant", Optional.of(key), scene.ids(samples), List.of());
    }
}
