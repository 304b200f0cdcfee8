package dev.sisa.core.simulation.unrest;

import dev.sisa.core.bytes.Bytes;
import dev.sisa.core.bytes.Sha256;
import dev.sisa.core.port.Attributes;
import dev.sisa.core.port.BlobStore;
import dev.sisa.core.port.CommitResult;
import dev.sisa.core.port.Condition;
import dev.sisa.core.port.ControlStore;
import dev.sisa.core.port.Item;
import dev.sisa.core.port.ItemKey;
import dev.sisa.core.port.JobLauncher;
import dev.sisa.core.port.Table;
import dev.sisa.core.port.Transaction;
import dev.sisa.core.port.Write;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Faults to plant. */
final class Plants {

    private Plants() {}

    /** How a transaction is committed instead. */
    interface Committing {
        CommitResult commit(ControlStore inner, Transaction transaction);
    }

    /** Commits otherwise than asked for. */
    static Plant committing(Committing otherwise) {
        return new Plant() {
            @Override
            public ControlStore control(ControlStore inner) {
                return new Twisted(inner, otherwise, Optional.empty());
            }
        };
    }

    /** A writer of a shard's row ignores the version that it read. */
    static Plant ignoredVersion() {
        return committing((inner, transaction) -> inner.commit(new Transaction(transaction.writes().stream()
                .map(write -> isRow(write.key()) && write instanceof Write.Put(Item item, Condition _)
                        ? new Write.Put(item, new Condition.Always())
                        : write)
                .toList())));
    }

    /** A late writer of a shard's row writes it all the same, as the next version: changes in between are lost. */
    static Plant lostUpdate() {
        return committing((inner, transaction) -> inner.commit(new Transaction(transaction.writes().stream()
                .map(write -> isRow(write.key()) && write instanceof Write.Put(Item item, Condition _)
                        ? late(inner, item)
                        : write)
                .toList())));
    }

    private static Write late(ControlStore inner, Item item) {
        long version = inner.read(item.key()).map(Item::version).orElse(0L);
        return new Write.Put(new Item(item.key(), version + 1, item.attributes()), new Condition.Always());
    }

    /** Receipts are issued, but their requests do not learn of it. */
    static Plant unnotedReceipt() {
        return committing((inner, transaction) -> {
            boolean issues = transaction.writes().stream()
                    .anyMatch(write -> write.key().sort().equals("HEAD"));
            return inner.commit(new Transaction(transaction.writes().stream()
                    .filter(write -> !issues || !write.key().sort().equals("META"))
                    .toList()));
        });
    }

    /** Once a part is closed its tombstones are lost. */
    static Plant lostTombstones() {
        List<Write> lost = new ArrayList<>();
        return committing((inner, transaction) -> {
            CommitResult result = inner.commit(transaction);
            for (Write write : transaction.writes()) {
                if (write instanceof Write.Put(Item item, Condition _)
                        && item.key().table() == Table.POINTS
                        && item.attributes().whole("st") == 2) {
                    lost.add(new Write.Delete(item.key(), new Condition.Always()));
                }
                if (write.key().partition().startsWith("RQ#")
                        && write.key().sort().startsWith("SH#")) {
                    lost.forEach(delete -> inner.commit(Transaction.of(delete)));
                }
            }
            return result;
        });
    }

    /** Receipts bear the plain digest of an id instead of the spec's. */
    static Plant unsaltedDigest(String id) {
        String naked = Sha256.of(Bytes.ofText(id)).toHex();
        return committing((inner, transaction) -> inner.commit(new Transaction(transaction.writes().stream()
                .map(write -> write instanceof Write.Put(Item item, Condition condition)
                                && item.key().partition().endsWith("#RC")
                                && item.attributes().has("body")
                        ? new Write.Put(new Item(item.key(), item.version(), with(item, naked)), condition)
                        : write)
                .toList())));
    }

    private static Attributes with(Item item, String naked) {
        String body = item.attributes().text("body").replaceFirst("\"spec\":\"[0-9a-f]{64}", "\"spec\":\"" + naked);
        return item.attributes().with("body", body);
    }

    /** Every erasure asks for its shard to be healed at once. */
    static Plant impatience() {
        return committing((inner, transaction) -> {
            boolean erases = transaction.writes().stream()
                    .anyMatch(write ->
                            write instanceof Write.Put && write.key().sort().startsWith("GC#"));
            return inner.commit(new Transaction(transaction.writes().stream()
                    .map(write -> erases && isRow(write.key()) && write instanceof Write.Put(Item item, Condition old)
                            ? new Write.Put(
                                    new Item(
                                            item.key(),
                                            item.version(),
                                            item.attributes().with("flush", 1)),
                                    old)
                            : write)
                    .toList()));
        });
    }

    /** A list of open requests lacks those with some ids. */
    static Plant skippedRequest() {
        return new Plant() {
            @Override
            public ControlStore control(ControlStore inner) {
                return new Twisted(inner, ControlStore::commit, Optional.of("#[0-7][0-9a-f]{31}"));
            }
        };
    }

    /** Everybody is said to be dead. */
    static Plant unprovenDeath() {
        return new Plant() {
            @Override
            public JobLauncher jobs(JobLauncher inner) {
                return new DeadJobs(inner);
            }
        };
    }

    /** A store names an id when it fails. */
    static Plant talkativeStore(String id) {
        return new Plant() {
            @Override
            public BlobStore blobs(BlobStore inner) {
                return new Talkative(inner, id);
            }
        };
    }

    /** A predicting process reads the rows once and for all. */
    static Plant keptRows() {
        return new Plant() {
            @Override
            public boolean keepsRows() {
                return true;
            }
        };
    }

    private static boolean isRow(ItemKey key) {
        return key.partition().startsWith("M#") && key.sort().startsWith("SH#");
    }
}
