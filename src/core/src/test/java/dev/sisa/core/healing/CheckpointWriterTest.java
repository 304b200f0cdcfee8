package dev.sisa.core.healing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sisa.core.data.Sample;
import dev.sisa.core.port.BlobStore;
import dev.sisa.core.port.CheckpointGroups;
import dev.sisa.core.port.Fault;
import dev.sisa.core.port.Faults;
import dev.sisa.core.port.FaultyBlobStore;
import dev.sisa.core.port.NewBlob;
import dev.sisa.core.port.Page;
import dev.sisa.core.port.Ports;
import dev.sisa.core.port.RunId;
import dev.sisa.core.port.StoreException;
import dev.sisa.core.run.FailureKind;
import dev.sisa.core.run.Run;
import dev.sisa.core.run.RunRows;
import dev.sisa.core.run.RunState;
import dev.sisa.core.simulation.Scene;
import java.io.InputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class CheckpointWriterTest {

    private static final int STEPS = 25;

    /** Of a slice: enough for each step to have visits. */
    private static final int ROWS = 4;

    private static final Duration LONG = Duration.ofDays(1);
    private static final Executor BESIDE = group -> Thread.ofPlatform().start(group);

    private final Scene scene = new Scene(1, STEPS);
    private final List<Sample> samples = IntStream.range(0, ROWS * STEPS)
            .mapToObj(row -> scene.sample(0, 1 + row / ROWS))
            .toList();
    private final Groups groups = new Groups(scene.home().ports().blobs());

    CheckpointWriterTest() {
        scene.worker().ingest(samples);
    }

    @Test
    void a_group_is_one_put_and_one_commit() {
        RunId run = launched();
        long version = scene.row(0).version();

        work(run, 10, LONG, Long.MAX_VALUE, _ -> {});

        assertThat(groups.sizes).containsExactly(10, 10, 5);
        assertThat(scene.row(0).version() - version)
                .as("three groups, and the end")
                .isEqualTo(4);
        assertThat(scene.shard(0).manifest().checkpoints()).hasSize(STEPS);
        assertThat(scene.differencesFrom(samples)).isEmpty();
    }

    @Test
    void a_group_is_full_by_its_bytes_too() {
        work(launched(), 10, LONG, 2 * 160, _ -> {});

        assertThat(groups.sizes.subList(0, 12)).containsOnly(2);
    }

    @Test
    void a_group_whose_time_is_over_is_written_within_a_step() {
        work(launched(), 10, Duration.ofMillis(200), Long.MAX_VALUE, step -> {
            if (step == 4) {
                assertThat(scene.shard(0).manifest().checkpoints()).isEmpty();
                scene.home().pass(Duration.ofMillis(200));
            } else if (step == 5) {
                assertThat(scene.shard(0).manifest().checkpoints()).hasSize(3);
            }
        });

        assertThat(groups.sizes).containsExactly(3, 10, 10, 2);
    }

    @Test
    void a_run_that_is_asked_to_end_writes_the_steps_that_it_trained() {
        RunId run = launched();
        work(run, 10, LONG, Long.MAX_VALUE, step -> {
            if (step == 14) {
                scene.home().ports().jobs().stop(run(run).job());
            }
        });

        assertThat(run(run).state()).isInstanceOf(RunState.Stopped.class);
        assertThat(scene.shard(0).manifest().checkpoints()).hasSize(13);
    }

    @Test
    void a_run_whose_training_fails_writes_the_steps_that_it_trained() {
        RunId run = launched();
        assertThatThrownBy(() -> work(run, 10, LONG, Long.MAX_VALUE, step -> {
                    if (step == 14) {
                        throw new IllegalStateException("training failed");
                    }
                }))
                .hasMessage("training failed");

        assertThat(run(run).state()).isInstanceOf(RunState.Failed.class);
        assertThat(scene.shard(0).manifest().checkpoints()).hasSize(13);
    }

    @Test
    void the_steps_before_a_deletion_are_appended_and_the_rest_of_the_group_is_not() {
        RunId run = launched();
        work(run, 10, LONG, Long.MAX_VALUE, step -> {
            if (step == 9) {
                scene.worker().accept(scene.ids(samples.subList(6 * ROWS, 6 * ROWS + 1)));
            }
        });

        assertThat(run(run).state()).isInstanceOf(RunState.Stopped.class);
        assertThat(scene.shard(0).manifest().checkpoints()).hasSize(6);
        scene.worker().heal();
        List<Sample> survivors = new ArrayList<>(samples);
        Sample forgotten = survivors.remove(6 * ROWS);
        assertThat(scene.leftovers(List.of(forgotten))).isEmpty();
        assertThat(scene.differencesFrom(survivors)).isEmpty();
    }

    @Test
    void training_goes_on_while_a_group_is_written() {
        CountDownLatch next = new CountDownLatch(1);
        groups.before = () -> await(next);

        scene.worker(ports(groups, new CheckpointGroups(1, LONG, Long.MAX_VALUE, BESIDE)))
                .work(launched(), at(step -> {
                    if (step == 2) {
                        next.countDown();
                    }
                }));

        assertThat(scene.shard(0).manifest().checkpoints()).hasSize(STEPS);
        assertThat(scene.differencesFrom(samples)).isEmpty();
    }

    @Test
    void a_fault_of_the_writer_ends_the_run_and_nothing_is_written_after_it() {
        RunId run = launched();
        BlobStore faulty = new FaultyBlobStore(scene.home().ports().blobs(), Faults.at(16, Fault.UNKNOWN_UNDONE));
        Ports ports = ports(faulty, new CheckpointGroups(5, LONG, Long.MAX_VALUE, BESIDE));

        assertThatThrownBy(() -> scene.worker(ports).work(run, HealProgress.NONE))
                .isInstanceOf(StoreException.class);

        assertThat(run(run).state()).isInstanceOfSatisfying(RunState.Failed.class, failed -> assertThat(failed.kind())
                .isEqualTo(FailureKind.STORE));
        assertThat(run(run).markedDead()).isTrue();
        assertThat(scene.shard(0).manifest().checkpoints()).hasSize(10);
    }

    private RunId launched() {
        scene.worker().reconcile();
        return scene.home().starts().getFirst();
    }

    private void work(RunId run, int steps, Duration time, long bytes, IntConsumer started) {
        Ports ports = ports(groups, new CheckpointGroups(steps, time, bytes, Runnable::run));
        var _ = scene.worker(ports).work(run, at(started));
    }

    private Ports ports(BlobStore blobs, CheckpointGroups limits) {
        Ports home = scene.home().ports();
        return new Ports(
                home.control(),
                blobs,
                home.scratch(),
                home.clock(),
                home.pause(),
                home.random(),
                home.jobs(),
                home.silence(),
                home.erasureRows(),
                limits);
    }

    private Run run(RunId id) {
        return new RunRows(scene.home().ports().control()).find(id).orElseThrow();
    }

    private static HealProgress at(IntConsumer started) {
        return new HealProgress() {
            @Override
            public void stepStarted(int shard, int step) {
                started.accept(step);
            }
        };
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(1, TimeUnit.MINUTES)).as("training goes on").isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Notes how many checkpoints come in a put. */
    private static final class Groups implements BlobStore {

        private final BlobStore inner;
        private final List<Integer> sizes = new ArrayList<>();
        private Runnable before = () -> {};

        Groups(BlobStore inner) {
            this.inner = inner;
        }

        @Override
        public List<String> neverCovered() {
            return inner.neverCovered();
        }

        @Override
        public void put(Collection<NewBlob> blobs) {
            before.run();
            sizes.add((int) blobs.stream()
                    .filter(blob -> blob.key().startsWith("ckpt/"))
                    .count());
            inner.put(blobs);
        }

        @Override
        public Optional<InputStream> open(String key) {
            return inner.open(key);
        }

        @Override
        public void delete(Collection<String> keys) {
            inner.delete(keys);
        }

        @Override
        public Page<String> list(String prefix, String after, int limit) {
            return inner.list(prefix, after, limit);
        }
    }
}
