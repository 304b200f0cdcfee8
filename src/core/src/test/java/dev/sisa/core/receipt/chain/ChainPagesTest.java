package dev.sisa.core.receipt.chain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sisa.core.port.CommitResult;
import dev.sisa.core.port.Condition;
import dev.sisa.core.port.DamagedItemException;
import dev.sisa.core.port.Item;
import dev.sisa.core.port.MemoryControlStore;
import dev.sisa.core.port.Transaction;
import dev.sisa.core.port.Write;
import dev.sisa.core.receipt.Receipts;
import dev.sisa.core.simulation.MemoryHome;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** No reader needs a chain as a whole. */
final class ChainPagesTest {

    private final MemoryControlStore control = new MemoryControlStore();
    private final ReceiptChain chain = new ReceiptChain(MemoryHome.around(control));

    @Test
    void a_chain_is_read_by_pages() {
        IntStream.range(0, 105).forEach(i -> issue("request-" + i));

        assertThat(chain.entries(Receipts.MODEL, 0, 2)).hasSize(2);
        assertThat(chain.entries(Receipts.MODEL, 2, 100)).hasSize(100).first().satisfies(entry -> assertThat(
                        entry.body().link().sequence())
                .isEqualTo(3));
        assertThat(chain.entries(Receipts.MODEL, 102, 100)).hasSize(3);
        assertThat(chain.entries(Receipts.MODEL, 105, 100)).isEmpty();
        assertThat(numbers()).hasSize(105);
        assertThatThrownBy(() -> chain.entries(Receipts.MODEL, 0, 101)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_receipt_that_is_gone_from_the_middle_is_missed() {
        IntStream.range(0, 4).forEach(i -> issue("request-" + i));
        control.commit(Transaction.of(new Write.Delete(ChainItems.entry(Receipts.MODEL, 2), new Condition.Always())));

        assertThatThrownBy(this::numbers)
                .isInstanceOf(DamagedItemException.class)
                .hasMessage("receipt 000000000002 of model credit is not there, though a later one is");
    }

    @Test
    void a_rewritten_receipt_is_not_read() {
        issue("request");
        Item item = control.read(ChainItems.entry(Receipts.MODEL, 1)).orElseThrow();
        String text = item.attributes().text("body").replace("{\"basis\"", "{ \"basis\"");
        control.commit(
                Transaction.of(Write.replace(item.changed(item.attributes().with("body", text)))));

        assertThatThrownBy(() -> chain.entry(Receipts.MODEL, 1))
                .isInstanceOf(DamagedItemException.class)
                .hasMessageContaining("not in its canonical form");
    }

    private void issue(String request) {
        PreparedReceipt prepared = chain.next(Receipts.MODEL, position -> Receipts.erasure(position, request));
        assertThat(control.commit(new Transaction(prepared.writes()))).isEqualTo(new CommitResult.Committed());
    }

    private List<Long> numbers() {
        List<Long> numbers = new ArrayList<>();
        chain.forEach(Receipts.MODEL, entry -> numbers.add(entry.body().link().sequence()));
        return numbers;
    }
}
