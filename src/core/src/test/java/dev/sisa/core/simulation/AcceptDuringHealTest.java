package dev.sisa.core.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sisa.core.data.Sample;
import dev.sisa.core.model.Ports;
import dev.sisa.core.store.CommitResult;
import dev.sisa.core.store.ControlStore;
import dev.sisa.core.store.Item;
import dev.sisa.core.store.ItemKey;
import dev.sisa.core.store.Transaction;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A request comes in between any two calls that a healing makes to the control store, reads included. */
final class AcceptDuringHealTest {

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void a_request_at_any_moment_of_a_healing_is_honoured(int slice) {
        int call = 1;
        while (requestAt(call, slice)) {
            call++;
        }
        assertThat(call).as("calls of a healing").isGreaterThan(20);
    }

    /** Whether the healing made so many calls. */
    private static boolean requestAt(int call, int slice) {
        Scene scene = new Scene(2, 3);
        List<Sample> samples = new ArrayList<>();
        for (int i = 1; i <= 3; i++) {
            samples.addAll(List.of(scene.sample(0, i), scene.sample(0, i), scene.sample(1, i)));
        }
        Sample earlier = samples.get(3);
        Sample meanwhile = samples.get(3 * (slice - 1) + 1);
        scene.worker().ingest(samples);
        scene.worker().heal();
        scene.worker().accept(scene.hashes(List.of(earlier)));

        Interrupted control = new Interrupted(
                scene.home().ports().control(), call, () -> scene.worker().accept(scene.hashes(List.of(meanwhile))));
        scene.worker(with(scene.home().ports(), control)).heal();
        boolean reached = control.calls >= call;
        scene.worker().accept(scene.hashes(List.of(meanwhile)));
        scene.worker().heal();

        samples.removeAll(List.of(earlier, meanwhile));
        assertThat(scene.differencesFrom(samples))
                .as("request at call %s", call)
                .isEmpty();
        assertThat(scene.leftovers(List.of(earlier, meanwhile)))
                .as("request at call %s", call)
                .isEmpty();
        return reached;
    }

    private static Ports with(Ports ports, ControlStore control) {
        return new Ports(control, ports.blobs(), ports.scratch(), ports.clock(), ports.random());
    }

    /** Lets something happen just before one call. */
    private static final class Interrupted implements ControlStore {

        private final ControlStore inner;
        private final int at;
        private final Runnable interruption;
        private int calls;

        Interrupted(ControlStore inner, int at, Runnable interruption) {
            this.inner = inner;
            this.at = at;
            this.interruption = interruption;
        }

        @Override
        public Optional<Item> read(ItemKey key) {
            count();
            return inner.read(key);
        }

        @Override
        public List<Item> list(ItemKey prefix, String after, int limit) {
            count();
            return inner.list(prefix, after, limit);
        }

        @Override
        public CommitResult commit(Transaction transaction) {
            count();
            return inner.commit(transaction);
        }

        private void count() {
            if (++calls == at) {
                interruption.run();
            }
        }
    }
}
