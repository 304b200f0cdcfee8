package dev.sisa.core.port;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sisa.core.bytes.PrintableText;
import dev.sisa.core.port.CommitResult.Committed;
import dev.sisa.core.port.CommitResult.ConditionFailed;
import dev.sisa.core.port.CommitResult.Conflict;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The contract of control stores, with transactions and conditions; each adapter's test extends this. */
public abstract class ControlStoreContract extends ControlListContract {

    private static final ItemKey ABSENT = key("ABSENT");
    private static final ItemKey PRESENT = key("PRESENT");

    @Test
    void creating_needs_absence() {
        assertThat(commit(create(PRESENT))).isEqualTo(new Committed());
        assertThat(commit(create(PRESENT))).isEqualTo(failed(PRESENT));
    }

    @Test
    void replacing_needs_the_version_before() {
        Item first = present();
        Item second = first.changed(Attributes.NONE.with("n", 2));

        assertThat(commit(Write.replace(second))).isEqualTo(new Committed());
        assertThat(commit(Write.replace(second))).isEqualTo(failed(PRESENT));
        assertThat(commit(Write.replace(new Item(ABSENT, 2, Attributes.NONE)))).isEqualTo(failed(ABSENT));
        assertThat(store().read(PRESENT)).contains(second);
    }

    @Test
    void the_store_keeps_whatever_version_the_writer_sets() {
        present();
        Item later = new Item(PRESENT, Long.MAX_VALUE, Attributes.NONE);

        assertThat(commit(new Write.Put(later, new Condition.Always()))).isEqualTo(new Committed());
        assertThat(store().read(PRESENT)).contains(later);
        assertThat(commit(new Write.Check(PRESENT, new Condition.VersionIs(Long.MAX_VALUE))))
                .isEqualTo(new Committed());
    }

    @Test
    void always_creates_and_replaces() {
        Item item = Item.first(PRESENT, Attributes.NONE.with("n", 1));
        Write.Put put = new Write.Put(item, new Condition.Always());

        assertThat(commit(put)).isEqualTo(new Committed());
        assertThat(commit(put)).isEqualTo(new Committed());
        assertThat(store().read(PRESENT)).contains(item);
    }

    @Test
    void replacing_drops_the_attributes_that_are_not_named_again() {
        Item first = Item.first(PRESENT, Attributes.NONE.with("a", 1).with("b", 2));
        commit(Write.create(first));
        commit(Write.replace(first.changed(Attributes.NONE.with("b", 3))));

        assertThat(store().read(PRESENT).orElseThrow().attributes()).isEqualTo(Attributes.NONE.with("b", 3));
    }

    @Test
    void deleting_obeys_its_condition() {
        present();

        assertThat(commit(delete(PRESENT, new Condition.VersionIs(2)))).isEqualTo(failed(PRESENT));
        assertThat(commit(delete(PRESENT, new Condition.Absent()))).isEqualTo(failed(PRESENT));
        assertThat(commit(delete(PRESENT, new Condition.VersionIs(1)))).isEqualTo(new Committed());
        assertThat(store().read(PRESENT)).isEmpty();
        assertThat(commit(delete(PRESENT, new Condition.VersionIs(1)))).isEqualTo(failed(PRESENT));
        assertThat(commit(delete(PRESENT, new Condition.Always()))).isEqualTo(new Committed());
    }

    @Test
    void a_deleted_item_can_be_created_again() {
        present();
        commit(delete(PRESENT, new Condition.Always()));

        assertThat(commit(create(PRESENT))).isEqualTo(new Committed());
    }

    @Test
    void a_check_decides_and_changes_nothing() {
        Item item = present();

        assertThat(commit(new Write.Check(PRESENT, new Condition.VersionIs(1)), create(key("A"))))
                .isEqualTo(new Committed());
        assertThat(commit(new Write.Check(ABSENT, new Condition.Absent()))).isEqualTo(new Committed());
        assertThat(commit(new Write.Check(PRESENT, new Condition.Absent()), create(key("B"))))
                .isEqualTo(failed(PRESENT));
        assertThat(commit(new Write.Check(ABSENT, new Condition.VersionIs(1)), create(key("B"))))
                .isEqualTo(failed(ABSENT));
        assertThat(store().read(PRESENT)).contains(item);
        assertThat(store().read(ABSENT)).isEmpty();
        assertThat(store().read(key("B"))).isEmpty();
    }

    @Test
    void one_failing_condition_undoes_all_and_every_failing_item_is_named() {
        Item item = present();
        Write failing = new Write.Check(ABSENT, new Condition.VersionIs(7));
        Write alsoFailing = create(PRESENT);

        CommitResult result = commit(
                create(key("A")), failing, delete(key("C"), new Condition.Always()), alsoFailing, create(key("B")));

        assertThat(result).isEqualTo(failed(ABSENT, PRESENT));
        assertThat(Listings.items(store(), key(""))).containsExactly(item);
    }

    @Test
    void a_transaction_takes_a_hundred_items() {
        Write[] writes = IntStream.range(0, Transaction.MOST_WRITES)
                .mapToObj(number -> create(key("K" + number)))
                .toArray(Write[]::new);

        assertThat(commit(writes)).isEqualTo(new Committed());
        assertThat(Listings.items(store(), key("K"))).hasSize(Transaction.MOST_WRITES);
    }

    @Test
    void of_two_threads_at_one_version_just_one_commits() throws Exception {
        Item item = present();
        for (int round = 0; round < 100; round++) {
            Item next = item.changed(Attributes.NONE.with("round", round));
            List<CommitResult> results = Race.ofTwo(() -> commit(Write.replace(next)));

            assertThat(results).containsOnlyOnce(new Committed());
            assertThat(results)
                    .filteredOn(result -> !result.equals(new Committed()))
                    .allMatch(result -> result.equals(failed(PRESENT)) || result.equals(new Conflict()));
            item = store().read(PRESENT).orElseThrow();
            assertThat(item).isEqualTo(next);
        }
    }

    @Test
    void scrubbing_may_be_repeated_and_changes_nothing_that_is_read() {
        Item kept = present().changed(Attributes.NONE.with("n", 2));
        commit(Write.replace(kept));
        commit(create(key("GONE")));
        commit(delete(key("GONE"), new Condition.Always()));

        assertThat(store().scrub()).isEmpty();
        assertThat(store().scrub()).isEmpty();

        assertThat(store().read(PRESENT)).contains(kept);
        assertThat(Listings.items(store(), key(""))).containsExactly(kept);
        assertThat(commit(Write.replace(kept))).isEqualTo(failed(PRESENT));
        assertThat(commit(create(key("GONE")))).isEqualTo(new Committed());
    }

    @Test
    void what_it_never_covers_is_said_in_sentences_that_a_receipt_can_hold() {
        List<String> said = store().neverCovered();
        commit(create(key("NEW")));

        assertThat(said).isNotEmpty().doesNotHaveDuplicates().isEqualTo(store().neverCovered());
        assertThat(said).allSatisfy(line -> assertThat(PrintableText.checked("a sentence", line))
                .isNotBlank());
    }

    private Item present() {
        Item item = Item.first(PRESENT, Attributes.NONE.with("n", 1));
        assertThat(commit(Write.create(item))).isEqualTo(new Committed());
        return item;
    }

    private CommitResult commit(Write... writes) {
        return store().commit(Transaction.of(writes));
    }

    private static Write delete(ItemKey key, Condition condition) {
        return new Write.Delete(key, condition);
    }

    private static CommitResult failed(ItemKey... keys) {
        return new ConditionFailed(List.of(keys));
    }
}
