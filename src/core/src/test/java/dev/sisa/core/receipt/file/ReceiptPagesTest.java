package dev.sisa.core.receipt.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sisa.core.bytes.Bytes;
import dev.sisa.core.failure.InvalidValueException;
import dev.sisa.core.json.BadJsonException;
import dev.sisa.core.port.DamagedItemException;
import dev.sisa.core.port.MemoryControlStore;
import dev.sisa.core.receipt.Commitment;
import dev.sisa.core.receipt.ErasedShard;
import dev.sisa.core.receipt.ErasureReceipt;
import dev.sisa.core.receipt.ListPages;
import dev.sisa.core.receipt.Receipts;
import dev.sisa.core.receipt.chain.ChainEntry;
import dev.sisa.core.receipt.check.CheckReport;
import dev.sisa.core.receipt.check.CheckResult;
import dev.sisa.core.receipt.check.CheckResult.Check;
import dev.sisa.core.receipt.check.CheckResult.Failed;
import dev.sisa.core.receipt.check.CommitmentQuery;
import dev.sisa.core.receipt.check.ReceiptCheck;
import dev.sisa.core.shard.BlobLists;
import dev.sisa.core.shard.ListDigest;
import dev.sisa.core.simulation.MemoryHome;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Lists that are too large for the file of their receipt are pages, which its body names by number and SHA-256. */
final class ReceiptPagesTest {

    private static final int LARGE = 25_000;
    private static final List<String> IDS =
            IntStream.range(0, LARGE).mapToObj(i -> "id-" + i).toList();

    private final MemoryControlStore control = new MemoryControlStore();
    private final List<String> destroyed =
            IDS.stream().map(Receipts::name).sorted().toList();
    private final List<List<String>> commitments = List.of(
            commitments(IDS.subList(0, 10_000)),
            commitments(IDS.subList(10_000, 20_000)),
            commitments(IDS.subList(20_000, LARGE)));
    private final ReceiptExport export = new ReceiptExport(MemoryHome.around(control), request -> commitments);
    private final ErasureReceipt receipt = large();
    private final List<ReceiptPage> pages = new ArrayList<>();

    ReceiptPagesTest() {
        export.forEachPage(receipt, pages::add);
    }

    @Test
    void large_lists_are_named_by_their_pages_and_small_ones_stay_beside_the_body() {
        assertThat(receipt.pages().byName().keySet()).containsExactly("commitments", "destroyed");
        assertThat(receipt.text()).hasSizeLessThan(3_000);
        assertThat(ReceiptDocumentJson.write(document())).hasSizeLessThan(4_000);
        assertThat(pages).hasSize(6).allSatisfy(page -> assertThat(
                        ReceiptPageJson.write(page).length())
                .isLessThan(1_000_000));
        assertThat(ReceiptPage.lists(receipt.parts(), pages.subList(0, 3))).isEqualTo(commitments);
        assertThat(export.pages(Receipts.erasure(Receipts.FIRST))).isEqualTo(ListPages.NONE);
    }

    @Test
    void a_body_and_its_pages_pass_in_any_order_and_the_person_is_found_there() {
        List<ReceiptCheck.File> files = new ArrayList<>(files(pages));
        files.add(0, files.removeLast());
        CommitmentQuery query = new CommitmentQuery(Receipts.SALT, Commitment.Kind.SAMPLE, "id-24999");

        CheckReport report = check(files, Optional.of(query));

        assertThat(report.results()).noneMatch(Failed.class::isInstance);
        assertThat(report.results())
                .contains(
                        new CheckResult.Passed(Check.COMMITMENT, "page 3 of commitments of receipt 1 of model credit"));
    }

    @Test
    void a_page_that_is_missing_is_named() {
        List<ReceiptPage> some = new ArrayList<>(pages);
        some.remove(4);

        assertThat(failures(files(some)))
                .containsExactly(
                        new Failed(Check.LISTS, "receipt", "page 2 of destroyed is missing: name its file too"));
    }

    @Test
    void a_page_that_is_swapped_for_another_is_named() {
        List<ReceiptPage> swapped = new ArrayList<>(pages);
        swapped.set(4, numbered(pages.get(3), 2));

        assertThat(failures(files(swapped)))
                .containsExactly(new Failed(
                        Check.LISTS, "destroyed 2", "it is not page 2 of destroyed as it was signed in receipt"));
    }

    @Test
    void a_page_of_another_receipt_is_named() {
        ReceiptPage like = pages.getFirst();
        List<ReceiptPage> more = new ArrayList<>(pages);
        more.add(new ReceiptPage(like.model(), 7, like.list(), 1, like.entries()));

        assertThat(failures(files(more)))
                .containsExactly(new Failed(
                        Check.LISTS,
                        "commitments 1",
                        "it says that it is page 1 of commitments of receipt 7 of model credit, which none of the receipts"
                                + " given names"));
    }

    @Test
    void a_page_whose_text_was_changed_is_no_page() {
        String text = ReceiptPageJson.write(pages.getFirst());

        assertThatThrownBy(() -> ReceiptPageJson.read("p.json", Bytes.ofText(text + "\n")))
                .isInstanceOf(BadJsonException.class)
                .hasMessageContaining("not in its canonical form");
        assertThatThrownBy(() -> ReceiptPageJson.read("p.json", Bytes.ofText(text.replace("page/2", "page/3"))))
                .isInstanceOf(BadJsonException.class)
                .hasMessageContaining("a format unknown here");
        assertThat(ReceiptPageJson.read("p.json", Bytes.ofText(text))).isEqualTo(pages.getFirst());
        assertThatThrownBy(() -> new ReceiptPage("m", 1, "destroyed", 1, List.of("alice")))
                .isInstanceOf(InvalidValueException.class);
    }

    @Test
    void pages_of_other_lists_than_it_was_issued_over_are_not_handed_out() {
        ReceiptExport other = new ReceiptExport(MemoryHome.around(control), request -> commitments.reversed());

        assertThatThrownBy(() -> other.forEachPage(receipt, _ -> {}))
                .isInstanceOf(DamagedItemException.class)
                .hasMessage(
                        "receipt 1 of model credit was issued over another page 1 of commitments than is there now");
    }

    @Test
    void pages_that_hold_other_entries_than_the_lists_are_refused() {
        ErasureReceipt odd = Receipts.erasure(Receipts.FIRST).withPages(receipt.pages());

        assertThatThrownBy(() -> Receipts.signed(odd, Map.of()))
                .isInstanceOf(InvalidValueException.class)
                .hasMessage("the pages of commitments have 25000 entries, its lists 3");
    }

    private ErasureReceipt large() {
        ErasureReceipt like = Receipts.erasure(Receipts.FIRST);
        ListDigest list = new BlobLists(MemoryHome.around(control)).keep(Receipts.MODEL, destroyed);
        ErasureReceipt whole = new ErasureReceipt(
                Receipts.FIRST,
                like.request(),
                like.basis(),
                List.of(new ErasedShard(like.shards().getFirst().shard(), 12, Instant.EPOCH, list)),
                commitments.stream().map(ListDigest::of).toList(),
                like.notCovered(),
                ListPages.NONE);
        return whole.withPages(export.pages(whole));
    }

    private ReceiptDocument document() {
        return export.document(new ChainEntry(receipt, Receipts.SIGNER.sign(receipt.signed())))
                .orElseThrow();
    }

    private List<ReceiptCheck.File> files(List<ReceiptPage> some) {
        List<ReceiptCheck.File> files = new ArrayList<>();
        files.add(new ReceiptCheck.File("receipt", Bytes.ofText(ReceiptDocumentJson.write(document()))));
        some.forEach(page -> files.add(
                new ReceiptCheck.File(page.list() + " " + page.number(), Bytes.ofText(ReceiptPageJson.write(page)))));
        return files;
    }

    private static List<CheckResult> failures(List<ReceiptCheck.File> files) {
        return check(files, Optional.empty()).results().stream()
                .filter(Failed.class::isInstance)
                .toList();
    }

    private static CheckReport check(List<ReceiptCheck.File> files, Optional<CommitmentQuery> query) {
        return new ReceiptCheck(Receipts.SIGNER.keys()).check(files, query, (_, _) -> {});
    }

    private static ReceiptPage numbered(ReceiptPage page, int number) {
        return new ReceiptPage(page.model(), page.sequence(), page.list(), number, page.entries());
    }

    private static List<String> commitments(List<String> ids) {
        return ids.stream()
                .map(id -> Commitment.of(Receipts.SALT, Receipts.MODEL, Commitment.Kind.SAMPLE, id)
                        .hex())
                .toList();
    }
}
