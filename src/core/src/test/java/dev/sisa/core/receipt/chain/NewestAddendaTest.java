package dev.sisa.core.receipt.chain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sisa.core.port.Attributes;
import dev.sisa.core.port.CommitResult;
import dev.sisa.core.port.Condition;
import dev.sisa.core.port.DamagedItemException;
import dev.sisa.core.port.Item;
import dev.sisa.core.port.MemoryControlStore;
import dev.sisa.core.port.Transaction;
import dev.sisa.core.port.Write;
import dev.sisa.core.receipt.Receipts;
import dev.sisa.core.simulation.MemoryHome;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The newest addendum of a shard is an item, written with the addendum. */
final class NewestAddendaTest {

    private final MemoryControlStore control = new MemoryControlStore();
    private final ReceiptChain chain = new ReceiptChain(MemoryHome.around(control));
    private final NewestAddenda newest = new NewestAddenda(control);

    @Test
    void an_addendum_becomes_the_newest_of_its_shards_when_it_is_issued() {
        commit(chain.next(Receipts.MODEL, Receipts::erasure));
        commit(addendum(List.of(3, 300)));
        PreparedReceipt later = addendum(List.of(3));
        assertThat(newest.of(Receipts.MODEL, 3)).hasValue(2);

        commit(later);

        assertThat(newest.of(Receipts.MODEL, 3)).hasValue(3);
        assertThat(newest.of(Receipts.MODEL, 300)).hasValue(2);
        assertThat(newest.of(Receipts.MODEL, 4)).isEmpty();
        assertThat(newest.of(Receipts.MODEL)).isEqualTo(Map.of(3, 3L, 300, 2L));
    }

    @Test
    void an_addendum_is_issued_in_no_other_way() {
        commit(chain.next(Receipts.MODEL, Receipts::erasure));

        assertThatThrownBy(() -> chain.next(Receipts.MODEL, position -> Receipts.addendum(position, 1)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void of_two_at_once_one_is_issued_and_the_item_names_it() {
        commit(chain.next(Receipts.MODEL, Receipts::erasure));
        PreparedReceipt one = addendum(List.of(3));
        PreparedReceipt other = addendum(List.of(4));

        commit(one);

        assertThat(control.commit(new Transaction(other.writes()))).isInstanceOf(CommitResult.ConditionFailed.class);
        assertThat(newest.of(Receipts.MODEL)).isEqualTo(Map.of(3, 2L));
    }

    @Test
    void an_addendum_of_ten_thousand_shards_fits_one_transaction() {
        commit(chain.next(Receipts.MODEL, Receipts::erasure));
        commit(addendum(IntStream.range(0, 10_000).boxed().toList()));
        commit(addendum(IntStream.range(0, 10_000).boxed().toList()));

        assertThat(newest.of(Receipts.MODEL)).hasSize(10_000).containsEntry(9_999, 3L);
    }

    @Test
    void an_item_that_is_none_is_damaged() {
        Item item = Item.first(ChainItems.newest(Receipts.MODEL, 0), Attributes.NONE.with("seqs", "3 x"));
        control.commit(Transaction.of(new Write.Put(item, new Condition.Always())));

        assertThatThrownBy(() -> newest.of(Receipts.MODEL, 3)).isInstanceOf(DamagedItemException.class);
    }

    private PreparedReceipt addendum(Collection<Integer> shards) {
        return chain.addendum(Receipts.MODEL, shards, position -> Receipts.addendum(position, 1));
    }

    private void commit(PreparedReceipt prepared) {
        assertThat(control.commit(new Transaction(prepared.writes()))).isEqualTo(new CommitResult.Committed());
    }
}
