package dev.sisa.core.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sisa.core.port.Attributes;
import dev.sisa.core.port.CommitResult;
import dev.sisa.core.port.Condition;
import dev.sisa.core.port.DamagedItemException;
import dev.sisa.core.port.Fault;
import dev.sisa.core.port.Faults;
import dev.sisa.core.port.FaultyControlStore;
import dev.sisa.core.port.Item;
import dev.sisa.core.port.ItemKey;
import dev.sisa.core.port.MemoryControlStore;
import dev.sisa.core.port.Table;
import dev.sisa.core.port.Transaction;
import dev.sisa.core.port.Write;
import dev.sisa.core.simulation.MemoryHome;
import java.time.Duration;
import java.time.Period;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

final class PolicyRowsTest {

    private static final ItemKey KEY = new ItemKey(Table.CONTROL, "M#credit", "POLICY");
    private static final Policy POLICY = new Policy(
            new HealingWindow(20, Duration.ofMinutes(90), 0.5, 4),
            new Guards(5_000, true),
            0.75,
            new Regulation.Own(Period.ofDays(30)));
    private static final Attributes GOLDEN = Attributes.NONE
            .with("healcount", 20)
            .with("healwindow", "PT1H30M")
            .with("qualityfloor", 0.5)
            .with("minimumbatch", 4)
            .with("mostpending", 5_000)
            .with("labelonly", 1)
            .with("quorumfloor", 0.75)
            .with("regulation", "P30D");

    private final MemoryControlStore control = new MemoryControlStore();
    private final PolicyRows rows = new PolicyRows(MemoryHome.around(control));

    @Test
    void version_1_is_written() {
        assertThat(rows.replace("credit", _ -> POLICY)).isEqualTo(POLICY);
        assertThat(control.items()).containsExactly(new Item(KEY, 1, GOLDEN));
    }

    @Test
    void version_1_is_read() {
        put(GOLDEN);
        assertThat(rows.read("credit")).isEqualTo(POLICY);
    }

    @Test
    void answers_with_probabilities_are_written_as_0() {
        put(GOLDEN);
        rows.replace("credit", now -> with(now, new Guards(5_000, false)));
        assertThat(control.items()).containsExactly(new Item(KEY, 2, GOLDEN.with("labelonly", 0)));
    }

    @Test
    void a_model_without_one_has_the_default() {
        assertThat(rows.read("credit")).isEqualTo(Policy.DEFAULT);
    }

    @Test
    void a_change_that_changes_nothing_writes_nothing() {
        rows.replace("credit", now -> now);
        assertThat(control.items()).isEmpty();
    }

    @Test
    void every_model_has_its_own() {
        rows.replace("credit", _ -> POLICY);
        assertThat(rows.read("other")).isEqualTo(Policy.DEFAULT);
    }

    @ParameterizedTest
    @EnumSource(
            value = Fault.class,
            names = {"CONFLICT", "THROTTLED", "REPEATED", "UNKNOWN_DONE", "UNKNOWN_UNDONE"})
    void a_commit_that_ends_otherwise_is_made_good(Fault fault) {
        PolicyRows faulty = new PolicyRows(MemoryHome.around(new FaultyControlStore(control, Faults.at(1, fault))));
        assertThat(faulty.replace("credit", _ -> POLICY)).isEqualTo(POLICY);
        assertThat(control.items()).containsExactly(new Item(KEY, 1, GOLDEN));
    }

    @ParameterizedTest
    @CsvSource({"true", "false"})
    void two_who_change_different_things_at_once_both_get_their_way(boolean first) {
        if (!first) {
            put(GOLDEN.with("healcount", 1).with("labelonly", 0));
        }
        AtomicBoolean between = new AtomicBoolean();
        Faults othersFirst = new Faults((_, _) -> {
            if (!between.getAndSet(true)) {
                rows.replace("credit", now -> with(now, new Guards(7, true)));
            }
            return Fault.NONE;
        });
        PolicyRows slow = new PolicyRows(MemoryHome.around(new FaultyControlStore(control, othersFirst)));
        Policy after = slow.replace(
                "credit",
                now -> new Policy(
                        new HealingWindow(20, Duration.ZERO, 0.5, 1),
                        now.guards(),
                        now.quorumFloor(),
                        now.regulation()));
        assertThat(after.guards()).isEqualTo(new Guards(7, true));
        assertThat(after.healing().count()).isEqualTo(20);
        assertThat(rows.read("credit")).isEqualTo(after);
    }

    @ParameterizedTest
    @CsvSource({"healwindow, soon", "healwindow, PT-1S", "regulation, lgpd", "regulation, P0D"})
    void an_item_that_no_policy_was_written_as_is_a_fault(String name, String value) {
        put(GOLDEN.with(name, value));
        assertThatThrownBy(() -> rows.read("credit"))
                .isInstanceOf(DamagedItemException.class)
                .hasMessage("the policy of model credit cannot be read");
    }

    @Test
    void an_item_that_lacks_something_is_a_fault() {
        put(Attributes.NONE);
        assertThatThrownBy(() -> rows.read("credit")).isInstanceOf(DamagedItemException.class);
    }

    private static Policy with(Policy policy, Guards guards) {
        return new Policy(policy.healing(), guards, policy.quorumFloor(), policy.regulation());
    }

    private void put(Attributes attributes) {
        Write put = new Write.Put(new Item(KEY, 1, attributes), new Condition.Always());
        assertThat(control.commit(Transaction.of(put))).isEqualTo(new CommitResult.Committed());
    }
}
