package dev.sisa.core.receipt;

import dev.sisa.core.bytes.Bytes;
import dev.sisa.core.bytes.Sha256;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/** Receipts to test with, always the same. */
final class Receipts {

    static final String MODEL = "credit";
    static final String REQUEST = "00112233445566778899aabbccddeeff";
    static final Bytes SALT = Bytes.ofHex("5a".repeat(Commitment.SALT));
    static final MemoryReceiptSigner SIGNER = new MemoryReceiptSigner(7);
    static final Link FIRST = new Link(MODEL, 1, "");
    static final Basis BASIS = new Basis(name("spec"), name("layout"), "portable/1");
    static final List<String> IDS = List.of("alice", "bob", "carol");
    static final List<String> DESTROYED =
            List.of("a", "b", "c").stream().map(Receipts::name).sorted().toList();
    static final List<String> LIVE =
            List.of("1/slice/" + name("d"), "1/parameters/" + name("e"), "1/state/" + name("f"));

    private static final Instant START = Instant.parse("2026-11-01T08:00:00Z");

    private Receipts() {}

    /** What stands for a salted name. */
    static String name(String of) {
        return Sha256.of(Bytes.ofText("salted " + of)).toHex();
    }

    /** Two parts: alice and bob, and carol. */
    static List<List<String>> commitments() {
        List<String> all = IDS.stream()
                .map(id ->
                        Commitment.of(SALT, MODEL, Commitment.Kind.SAMPLE, id).hex())
                .toList();
        return List.of(all.subList(0, 2), all.subList(2, 3));
    }

    static ErasureReceipt erasure(Link link) {
        return erasure(link, REQUEST);
    }

    static ErasureReceipt erasure(Link link, String request) {
        Milestones milestones = new Milestones(
                START, START.plusMillis(12), Instant.parse("2026-12-01T08:00:00Z"), START.plusSeconds(90));
        NavigableMap<String, Long> outcomes = new TreeMap<>(Map.of("accepted", 2L, "never-seen", 1L));
        return new ErasureReceipt(
                link,
                new ForgottenRequest(request, "gdpr", milestones, outcomes),
                BASIS,
                List.of(new ErasedShard(3, 12, START.plusSeconds(90), ListDigest.of(DESTROYED))),
                commitments().stream().map(ListDigest::of).toList(),
                ErasureReceipt.NEVER_COVERED.subList(0, 3));
    }

    static NothingErasedReceipt nothingErased(Link link, ReceiptKind kind) {
        NavigableMap<String, Long> outcomes = new TreeMap<>(
                kind == ReceiptKind.NOTHING_FOUND
                        ? Map.of("never-seen", 2L)
                        : Map.of("already-erased", 1L, "never-seen", 1L));
        return new NothingErasedReceipt(
                link,
                kind,
                new AnsweredRequest(REQUEST, "gdpr", START, START.plusMillis(12), outcomes),
                List.of(ListDigest.of(commitments().getFirst())));
    }

    static HealingAddendum addendum(Link link, long erasure) {
        return new HealingAddendum(
                link,
                REQUEST,
                erasure,
                START.plusSeconds(600),
                true,
                BASIS,
                List.of(new HealedShard(3, 13, ListDigest.of(LIVE))));
    }

    /** The place behind a receipt. */
    static Link after(ReceiptBody body) {
        return new Link(body.link().model(), body.link().sequence() + 1, body.digest());
    }

    static ReceiptDocument document(ReceiptBody body) {
        return switch (body) {
            case ErasureReceipt receipt -> erasureDocument(receipt);
            case NothingErasedReceipt receipt ->
                signed(receipt, Map.of(ReceiptBody.COMMITMENTS, commitments().subList(0, 1)));
            case HealingAddendum addendum -> signed(addendum, Map.of(HealingAddendum.LIVE, List.of(LIVE)));
        };
    }

    private static ReceiptDocument erasureDocument(ErasureReceipt body) {
        return signed(
                body, Map.of(ErasureReceipt.COMMITMENTS, commitments(), ErasureReceipt.DESTROYED, List.of(DESTROYED)));
    }

    static ReceiptDocument signed(ReceiptBody body, Map<String, List<List<String>>> lists) {
        return new ReceiptDocument(body, new TreeMap<>(lists), SIGNER.sign(ReceiptDocument.signed(body)));
    }
}
