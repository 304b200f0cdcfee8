package dev.sisa.core.receipt.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sisa.core.bytes.Bytes;
import dev.sisa.core.receipt.ChainPosition;
import dev.sisa.core.receipt.ErasedShard;
import dev.sisa.core.receipt.ErasureReceipt;
import dev.sisa.core.receipt.ForgottenRequest;
import dev.sisa.core.receipt.HealingAddendum;
import dev.sisa.core.receipt.NothingErasedReceipt;
import dev.sisa.core.receipt.ReceiptBody;
import dev.sisa.core.receipt.ReceiptKind;
import dev.sisa.core.receipt.ReceiptTimes;
import dev.sisa.core.receipt.Receipts;
import dev.sisa.core.receipt.RefusedReceipt;
import dev.sisa.core.receipt.RefusedRequest;
import dev.sisa.core.receipt.check.CheckResult.Check;
import dev.sisa.core.receipt.check.CheckResult.Doubtful;
import dev.sisa.core.receipt.file.ReceiptDocumentJson;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Times that run backwards are named, and fail nothing. */
final class TimeCheckTest {

    private static final Instant NOON = Instant.parse("2026-11-01T12:00:00Z");
    private static final ErasureReceipt AT_NOON = erased(Receipts.FIRST, NOON);

    @Test
    void times_that_run_forward_need_no_word() {
        ErasureReceipt next = erased(Receipts.after(AT_NOON), NOON.plusSeconds(1));
        assertThat(check(AT_NOON, next, healed(Receipts.after(next), 1, NOON.plusSeconds(2))))
                .isEmpty();
        assertThat(check(AT_NOON, erased(Receipts.after(AT_NOON), NOON))).isEmpty();
    }

    @Test
    void a_receipt_dated_before_the_one_it_follows_is_named() {
        ErasureReceipt early = erased(Receipts.after(AT_NOON), NOON.minusSeconds(90));
        HealingAddendum late = healed(Receipts.after(early), 2, NOON);
        assertThat(check(AT_NOON, early, late))
                .containsExactly(doubt(
                        2,
                        "it is dated 2026-11-01T11:58:30Z, before receipt 1, which it follows"
                                + " (2026-11-01T12:00:00Z): a clock was put back, or erasures ended in another order than"
                                + " their receipts"));
    }

    @Test
    void a_receipt_from_the_future_is_named_by_the_one_that_follows() {
        ErasureReceipt future = erased(Receipts.FIRST, NOON.plus(Duration.ofDays(365)));
        ErasureReceipt first = erased(Receipts.after(future), NOON);
        ErasureReceipt second = erased(Receipts.after(first), NOON.plusSeconds(1));
        assertThat(check(future, first, second))
                .singleElement()
                .isInstanceOfSatisfying(Doubtful.class, doubt -> assertThat(doubt.where())
                        .contains("before receipt 1, which it follows (2027-11-01T12:00:00Z)"));
    }

    @Test
    void a_receipt_that_nothing_was_erased_is_dated_by_its_answer() {
        NothingErasedReceipt answered = Receipts.nothingErased(Receipts.FIRST, ReceiptKind.NOTHING_FOUND);
        Instant at = answered.request().answeredAt();
        assertThat(check(answered, erased(Receipts.after(answered), at))).isEmpty();
        assertThat(check(answered, erased(Receipts.after(answered), at.minusMillis(1))))
                .singleElement()
                .isInstanceOfSatisfying(Doubtful.class, doubt -> assertThat(doubt.where())
                        .contains("before receipt 1, which it follows (" + at + ")"));
    }

    @Test
    void a_refusal_before_the_request_is_named() {
        RefusedReceipt like = Receipts.refused(Receipts.FIRST);
        Instant received = like.request().receivedAt();
        RefusedRequest early = new RefusedRequest(
                "r", "gdpr", received, received.minusSeconds(1), like.request().reason(), Optional.empty());

        assertThat(check(like)).isEmpty();
        assertThat(check(new RefusedReceipt(Receipts.FIRST, early, like.parts(), like.pages())))
                .singleElement()
                .isInstanceOfSatisfying(Doubtful.class, doubt -> assertThat(doubt.where())
                        .startsWith("it says refused 2026-11-01T07:59:59Z, before received "));
    }

    @Test
    void an_addendum_dated_before_its_erasure_is_named_once() {
        HealingAddendum early = healed(Receipts.after(AT_NOON), 1, NOON.minusSeconds(1));
        assertThat(check(AT_NOON, early))
                .containsExactly(doubt(
                        2,
                        "it says healed 2026-11-01T11:59:59Z, before receipt 1, which it adds to, erased"
                                + " 2026-11-01T12:00:00Z"));
    }

    @Test
    void milestones_out_of_order_are_named_one_by_one() {
        ErasureReceipt odd = receipt(
                Receipts.FIRST,
                new ReceiptTimes(NOON, NOON.minusSeconds(1), NOON.minusSeconds(9), NOON.minusSeconds(2)),
                NOON);
        assertThat(check(odd))
                .containsExactly(
                        doubt(1, "it says forgotten 2026-11-01T11:59:59Z, before received 2026-11-01T12:00:00Z"),
                        doubt(1, "it says erased 2026-11-01T11:59:58Z, before forgotten 2026-11-01T11:59:59Z"),
                        doubt(1, "it says due 2026-11-01T11:59:51Z, before received 2026-11-01T12:00:00Z"),
                        doubt(
                                1,
                                "it says erased 2026-11-01T11:59:58Z, before "
                                        + AT_NOON.shards().getFirst().shard().title()
                                        + " erased 2026-11-01T12:00:00Z"));
    }

    @Test
    void a_doubt_fails_no_check() {
        HealingAddendum early = healed(Receipts.after(AT_NOON), 1, NOON.minusSeconds(1));
        List<ReceiptCheck.File> files = List.of(file(AT_NOON), file(early));

        CheckReport report = new ReceiptCheck(Receipts.SIGNER.keys()).check(files, Optional.empty(), (_, _) -> {});

        assertThat(report.passed()).isTrue();
        assertThat(report.results()).filteredOn(Doubtful.class::isInstance).hasSize(1);
    }

    private static ReceiptCheck.File file(ReceiptBody body) {
        String text = ReceiptDocumentJson.write(Receipts.document(body));
        return new ReceiptCheck.File(body.title(), Bytes.ofText(text));
    }

    private static Doubtful doubt(long sequence, String where) {
        return new Doubtful(Check.TIMES, "receipt " + sequence + " of model credit", where);
    }

    private static List<CheckResult> check(ReceiptBody... chain) {
        return new TimeCheck(Arrays.stream(chain).map(ReceiptSummary::of).toList()).results();
    }

    private static ErasureReceipt erased(ChainPosition chainPosition, Instant at) {
        return receipt(
                chainPosition,
                new ReceiptTimes(at.minusSeconds(10), at.minusSeconds(9), at.plus(Duration.ofDays(30)), at),
                at);
    }

    private static ErasureReceipt receipt(ChainPosition chainPosition, ReceiptTimes receiptTimes, Instant shard) {
        ErasureReceipt like = Receipts.erasure(chainPosition);
        ForgottenRequest request = new ForgottenRequest(
                like.request().id(), "gdpr", receiptTimes, like.request().outcomes(), Optional.empty());
        List<ErasedShard> shards = List.of(new ErasedShard(
                like.shards().getFirst().shard(),
                12,
                shard,
                like.shards().getFirst().destroyed()));
        return new ErasureReceipt(
                chainPosition, request, like.basis(), shards, like.parts(), like.notCovered(), like.pages());
    }

    private static HealingAddendum healed(ChainPosition chainPosition, long erasure, Instant at) {
        HealingAddendum like = Receipts.addendum(chainPosition, erasure);
        return new HealingAddendum(
                chainPosition, like.requestId(), erasure, at, true, like.basis(), like.shards(), like.pages());
    }
}
