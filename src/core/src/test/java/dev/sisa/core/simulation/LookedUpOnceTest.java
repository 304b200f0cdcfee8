package dev.sisa.core.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sisa.core.data.Sample;
import dev.sisa.core.port.Condition;
import dev.sisa.core.port.ControlStore;
import dev.sisa.core.port.Item;
import dev.sisa.core.port.ItemKey;
import dev.sisa.core.port.Table;
import dev.sisa.core.port.Transaction;
import dev.sisa.core.port.WrappedControlStore;
import dev.sisa.core.port.Write;
import dev.sisa.core.sample.Points;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** An import works with what it found of its samples at first; I12 holds all the same. */
final class LookedUpOnceTest {

    private final Map<ItemKey, Integer> reads = new HashMap<>();

    @Test
    void no_sample_is_looked_up_twice_though_some_are_kept_out() {
        Scene scene = new Scene(2, 2);
        List<Sample> samples = scene.samples(230);
        scene.worker().ingest(samples.subList(0, 150));
        scene.worker().accept(scene.ids(samples.subList(0, 20)));
        scene.worker().heal();
        scene.worker().accept(scene.ids(samples.subList(20, 30)));

        assertThat(counting(scene).ingest(samples).keptOut()).isEqualTo(30);
        assertThat(reads).hasSize(230);
        assertThat(reads.values()).containsOnly(1);
    }

    @Test
    void samples_of_a_shard_from_which_something_was_erased_meanwhile_are_looked_up_again_and_no_others() {
        Scene scene = new Scene(2, 1);
        List<Sample> first = Stream.generate(() -> scene.sample(0, 1)).limit(5).toList();
        List<Sample> second = Stream.generate(() -> scene.sample(1, 1)).limit(5).toList();
        List<Sample> all = new ArrayList<>(first);
        all.addAll(second);
        scene.worker().ingest(List.of(first.get(0), first.get(1), second.get(0)));
        scene.worker().heal();
        Runnable[] once = {
            () -> {
                scene.worker().accept(scene.ids(first.subList(0, 1)));
                scene.worker().reconcile();
            }
        };
        ControlStore home = scene.home().ports().control();
        ControlStore disturbed = new WrappedControlStore(home, keys -> counted(home, keys), transaction -> {
            if (entersPoints(transaction)) {
                once[0].run();
                once[0] = () -> {};
            }
            return transaction;
        });
        scene.worker(scene.home().ports().with(disturbed)).ingest(all);

        assertThat(readsOf(scene, first)).allMatch(count -> count > 1);
        assertThat(readsOf(scene, second)).containsOnly(1);
        scene.worker().heal();
        assertThat(scene.differencesFrom(all.subList(1, 10))).isEmpty();
    }

    private List<Integer> readsOf(Scene scene, List<Sample> samples) {
        return scene.hashes(samples).stream()
                .map(sample -> reads.getOrDefault(Points.key(sample), 0))
                .toList();
    }

    /** The planted fault of the condition on what was found: a point is entered whatever became of it. */
    @Test
    void an_import_that_enters_points_whatever_became_of_them_is_caught() {
        assertThat(broken(store -> new WrappedControlStore(
                        store,
                        store::read,
                        transaction -> new Transaction(transaction.writes().stream()
                                .map(write -> write instanceof Write.Put(Item item, Condition.Absent _)
                                                && item.key().table() == Table.POINTS
                                        ? new Write.Put(item, new Condition.Always())
                                        : write)
                                .toList()))))
                .isPositive();
    }

    /** The planted fault of answers that are used after an erasure: a point that was read once is never read again. */
    @Test
    void an_import_that_uses_its_answers_after_an_erasure_is_caught() {
        assertThat(broken(store -> {
                    Map<ItemKey, Map<ItemKey, Item>> known = new HashMap<>();
                    return new WrappedControlStore(
                            store,
                            keys -> {
                                Map<ItemKey, Item> found = new HashMap<>();
                                keys.forEach(key -> found.putAll(
                                        key.table() == Table.POINTS
                                                ? known.computeIfAbsent(key, point -> store.read(List.of(point)))
                                                : store.read(List.of(key))));
                                return found;
                            },
                            transaction -> transaction);
                }))
                .isPositive();
    }

    /** Without a fault nothing breaks, so the two above are caught for what they plant. */
    @Test
    void an_import_without_a_fault_brings_nothing_back() {
        assertThat(broken(store -> store)).isZero();
    }

    /** At how many of its calls a request and its erasure do not last if an import has this store. */
    private static int broken(UnaryOperator<ControlStore> planted) {
        int broken = 0;
        boolean reached = true;
        for (int call = 1; reached; call++) {
            Scene scene = new Scene(1, 2);
            List<Sample> samples = scene.samples(6);
            scene.worker().ingest(samples.subList(0, 4));
            scene.worker().heal();
            List<Sample> forgotten = List.of(samples.get(0), samples.get(5));
            Interrupted control = new Interrupted(scene.home().ports().control(), call, () -> {
                scene.worker().accept(scene.ids(forgotten));
                scene.worker().reconcile();
                scene.worker().reconcile();
            });
            boolean back = bringsBack(scene, planted.apply(control), samples);
            reached = control.calls() >= call;
            broken += reached && back ? 1 : 0;
        }
        return broken;
    }

    /** Whether the two samples come back, or the home is in a state that is none. */
    private static boolean bringsBack(Scene scene, ControlStore control, List<Sample> samples) {
        try {
            scene.worker(scene.home().ports().with(control)).ingest(samples);
            scene.worker().heal();
        } catch (RuntimeException | AssertionError _) {
            return true;
        }
        return !scene.differencesFrom(samples.subList(1, 5)).isEmpty();
    }

    private static boolean entersPoints(Transaction transaction) {
        return transaction.writes().stream().anyMatch(write -> write.key().table() == Table.POINTS);
    }

    private Worker counting(Scene scene) {
        ControlStore home = scene.home().ports().control();
        return scene.worker(scene.home()
                .ports()
                .with(new WrappedControlStore(home, keys -> counted(home, keys), transaction -> transaction)));
    }

    private Map<ItemKey, Item> counted(ControlStore home, Collection<ItemKey> keys) {
        keys.stream().filter(key -> key.table() == Table.POINTS).forEach(key -> reads.merge(key, 1, Integer::sum));
        return home.read(keys);
    }
}
