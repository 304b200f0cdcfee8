package dev.sisa.core.receipt;

import dev.sisa.core.bytes.Bytes;
import dev.sisa.core.bytes.Sha256;
import dev.sisa.core.receipt.file.ReceiptDocument;
import dev.sisa.core.shard.ListDigest;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/** Receipts to test with, always the same. */
public final class Receipts {

    public static final String MODEL = "credit";
    public static final String REQUEST = "00112233445566778899aabbccddeeff";
    public static final Bytes SALT = Bytes.ofHex("5a".repeat(Commitment.SALT));
    public static final MemoryReceiptSigner SIGNER = new MemoryReceiptSigner(7);
    public static final ChainPosition FIRST = new ChainPosition(MODEL, 1, "");
    public static final ChainPosition FIRST_OF_FORMAT_1 = new ChainPosition(ReceiptFormat.ONE, MODEL, 1, "");
    public static final Basis BASIS = new Basis(name("spec"), name("layout"), "portable/1");
    public static final List<String> IDS = List.of("alice", "bob", "carol");
    public static final List<String> DESTROYED =
            List.of("a", "b", "c").stream().map(Receipts::name).sorted().toList();
    public static final List<String> LIVE =
            List.of("1/slice/" + name("d"), "1/parameters/" + name("e"), "1/state/" + name("f"));

    private static final Instant START = Instant.parse("2026-11-01T08:00:00Z");

    public static final Extension EXTENSION =
            new Extension(new ReasonCode("many-requests"), Instant.parse("2027-02-01T08:00:00Z"));

    private Receipts() {}

    /** A stand-in for a salted name. */
    public static String name(String of) {
        return Sha256.of(Bytes.ofText("salted " + of)).toHex();
    }

    /** Two parts: alice and bob, and carol. */
    public static List<List<String>> commitments() {
        List<String> all = IDS.stream()
                .map(id ->
                        Commitment.of(SALT, MODEL, Commitment.Kind.SAMPLE, id).hex())
                .toList();
        return List.of(all.subList(0, 2), all.subList(2, 3));
    }

    public static ErasureReceipt erasure(ChainPosition chainPosition) {
        return erasure(chainPosition, REQUEST);
    }

    public static ErasureReceipt erasure(ChainPosition chainPosition, String request) {
        ReceiptTimes receiptTimes = new ReceiptTimes(
                START, START.plusMillis(12), Instant.parse("2026-12-01T08:00:00Z"), START.plusSeconds(90));
        NavigableMap<String, Long> outcomes = new TreeMap<>(Map.of("accepted", 2L, "never-seen", 1L));
        return new ErasureReceipt(
                chainPosition,
                new ForgottenRequest(request, "gdpr", receiptTimes, outcomes, Optional.empty()),
                BASIS,
                List.of(new ErasedShard(shard(chainPosition), 12, START.plusSeconds(90), ListDigest.of(DESTROYED))),
                commitments().stream().map(ListDigest::of).toList(),
                new NotCovered(
                        List.of(
                                "backups of the stores, until their own window has passed",
                                "function instances that are frozen with parameters in memory, until they are recycled by force",
                                "copies of data, parameters or answers that were made downstream"),
                        List.of()),
                ListPages.NONE);
    }

    public static NothingErasedReceipt nothingErased(ChainPosition chainPosition, ReceiptKind kind) {
        NavigableMap<String, Long> outcomes = new TreeMap<>(
                kind == ReceiptKind.NOTHING_FOUND
                        ? Map.of("never-seen", 2L)
                        : Map.of("already-erased", 1L, "never-seen", 1L));
        return new NothingErasedReceipt(
                chainPosition,
                kind,
                new AnsweredRequest(REQUEST, "gdpr", START, START.plusMillis(12), outcomes, Optional.empty()),
                List.of(ListDigest.of(commitments().getFirst())),
                ListPages.NONE);
    }

    /** A refusal after an extension. */
    public static RefusedReceipt refused(ChainPosition chainPosition) {
        return new RefusedReceipt(
                chainPosition,
                new RefusedRequest(
                        REQUEST,
                        "gdpr",
                        START,
                        START.plusSeconds(60),
                        new ReasonCode("legal-claim"),
                        Optional.of(EXTENSION)),
                List.of(ListDigest.of(commitments().getFirst())),
                ListPages.NONE);
    }

    public static HealingAddendum addendum(ChainPosition chainPosition, long erasure) {
        return new HealingAddendum(
                chainPosition,
                REQUEST,
                erasure,
                START.plusSeconds(600),
                true,
                BASIS,
                List.of(new HealedShard(shard(chainPosition), 13, ListDigest.of(LIVE))),
                ListPages.NONE);
    }

    /** Shard 3 as the format of a receipt names it. */
    private static ShardName shard(ChainPosition chainPosition) {
        return switch (chainPosition.format()) {
            case ONE -> ShardName.numbered(3);
            case TWO -> ShardNames.ofSalt(SALT).of(3);
        };
    }

    /** The place behind a receipt. */
    public static ChainPosition after(ReceiptBody body) {
        return new ChainPosition(
                body.link().format(), body.link().model(), body.link().sequence() + 1, body.digest());
    }

    public static ReceiptDocument document(ReceiptBody body) {
        return switch (body) {
            case ErasureReceipt receipt -> erasureDocument(receipt);
            case NothingErasedReceipt receipt ->
                signed(receipt, Map.of(ReceiptBody.COMMITMENTS, commitments().subList(0, 1)));
            case RefusedReceipt receipt ->
                signed(receipt, Map.of(ReceiptBody.COMMITMENTS, commitments().subList(0, 1)));
            case HealingAddendum addendum -> signed(addendum, Map.of(HealingAddendum.LIVE, List.of(LIVE)));
        };
    }

    private static ReceiptDocument erasureDocument(ErasureReceipt body) {
        return signed(
                body, Map.of(ErasureReceipt.COMMITMENTS, commitments(), ErasureReceipt.DESTROYED, List.of(DESTROYED)));
    }

    public static ReceiptDocument signed(ReceiptBody body, Map<String, List<List<String>>> lists) {
        return new ReceiptDocument(body, new TreeMap<>(lists), SIGNER.sign(body.signed()));
    }
}
