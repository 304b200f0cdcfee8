package dev.sisa.core.receipt.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sisa.core.receipt.ChainPosition;
import dev.sisa.core.receipt.ErasureReceipt;
import dev.sisa.core.receipt.HealingAddendum;
import dev.sisa.core.receipt.ReceiptBody;
import dev.sisa.core.receipt.Receipts;
import dev.sisa.core.receipt.check.CheckResult.Check;
import dev.sisa.core.receipt.check.CheckResult.Failed;
import dev.sisa.core.receipt.check.CheckResult.Passed;
import dev.sisa.core.receipt.check.CheckResult.Superseded;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

final class ChainCheckTest {

    private static final String CHAIN = "receipts of model credit";
    private static final ErasureReceipt ERASURE = Receipts.erasure(Receipts.FIRST);
    private static final HealingAddendum ADDENDUM = Receipts.addendum(Receipts.after(ERASURE), 1);
    private static final HealingAddendum LATER = Receipts.addendum(Receipts.after(ADDENDUM), 1);

    @Test
    void neighbours_in_any_order_are_a_chain() {
        assertThat(check(LATER, ERASURE, ADDENDUM)).containsExactly(new Passed(Check.CHAIN, CHAIN));
    }

    @Test
    void in_format_1_the_newest_addendum_of_a_shard_counts() {
        ErasureReceipt erasure = Receipts.erasure(Receipts.FIRST_OF_FORMAT_1);
        HealingAddendum addendum = Receipts.addendum(Receipts.after(erasure), 1);
        HealingAddendum later = Receipts.addendum(Receipts.after(addendum), 1);

        assertThat(check(later, erasure, addendum))
                .containsExactly(new Passed(Check.CHAIN, CHAIN), new Superseded("receipt 2 of model credit", 3));
    }

    @Test
    void one_receipt_is_no_chain() {
        assertThat(check(ADDENDUM)).isEmpty();
    }

    @Test
    void models_have_chains_of_their_own() {
        ErasureReceipt others = Receipts.erasure(new ChainPosition("other", 1, ""));

        assertThat(check(ERASURE, others, ADDENDUM)).containsExactly(new Passed(Check.CHAIN, CHAIN));
    }

    @Test
    void a_gap_is_said() {
        assertChain("receipts 2 to 2 are missing; check receipts that are no neighbours one by one", ERASURE, LATER);
    }

    @Test
    void a_number_that_is_there_twice_is_said() {
        assertChain("receipt 1 is there twice", ERASURE, Receipts.erasure(Receipts.FIRST, "another"), ADDENDUM);
    }

    @Test
    void a_receipt_in_the_place_of_another_is_said() {
        assertChain(
                "receipt 2 names another receipt before it than receipt 1",
                Receipts.erasure(Receipts.FIRST, "another"),
                ADDENDUM);
    }

    @Test
    void an_addendum_to_another_request_is_said() {
        ErasureReceipt others = Receipts.erasure(Receipts.FIRST, "another");

        assertChain(
                "receipt 2 of model credit adds to receipt 1, which is not the erasure receipt of its request",
                others,
                Receipts.addendum(Receipts.after(others), 1));
    }

    private static void assertChain(String fault, ReceiptBody... bodies) {
        assertThat(check(bodies)).containsExactly(new Failed(Check.CHAIN, CHAIN, fault));
    }

    private static List<CheckResult> check(ReceiptBody... bodies) {
        return new ChainCheck(Arrays.stream(bodies).map(ReceiptSummary::of).toList()).results();
    }
}
