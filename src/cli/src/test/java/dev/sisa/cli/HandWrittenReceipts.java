package dev.sisa.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sisa.core.bytes.Bytes;
import dev.sisa.core.model.Model;
import dev.sisa.core.model.ModelSpecJson;
import dev.sisa.core.receipt.Basis;
import dev.sisa.core.receipt.Commitment;
import dev.sisa.core.receipt.ErasedShard;
import dev.sisa.core.receipt.ErasureReceipt;
import dev.sisa.core.receipt.ForgottenRequest;
import dev.sisa.core.receipt.HealedShard;
import dev.sisa.core.receipt.HealingAddendum;
import dev.sisa.core.receipt.Issue;
import dev.sisa.core.receipt.Link;
import dev.sisa.core.receipt.ListDigest;
import dev.sisa.core.receipt.LiveLists;
import dev.sisa.core.receipt.Milestones;
import dev.sisa.core.receipt.ReceiptChain;
import dev.sisa.core.receipt.RequestLists;
import dev.sisa.core.shard.ShardRow;
import dev.sisa.core.shard.ShardRows;
import dev.sisa.core.store.Attributes;
import dev.sisa.core.store.CommitResult;
import dev.sisa.core.store.ControlStore;
import dev.sisa.core.store.Item;
import dev.sisa.core.store.ItemKey;
import dev.sisa.core.store.Table;
import dev.sisa.core.store.Transaction;
import dev.sisa.core.store.Write;
import java.time.Instant;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;

/** Forgets samples of model m and issues the receipts of it by hand. */
record HandWrittenReceipts(Shell shell) {

    static final Bytes SALT = Bytes.ofHex("5a".repeat(Commitment.SALT));

    private static final Instant AT = Instant.parse("2026-11-01T08:00:00Z");

    /** Forgets a sample and issues an erasure receipt and its addendum. */
    void forget(String sample) {
        TreeSet<String> destroyed = new TreeSet<>(HomeFiles.blobs(shell.home()));
        shell.run("forget", "m", "--sample", sample).succeeded();
        destroyed.removeAll(HomeFiles.blobs(shell.home()));
        issue(sample, destroyed);
    }

    private void issue(String sample, TreeSet<String> destroyed) {
        try (Workplace workplace = Workplace.existing(shell.home(), "m")) {
            ControlStore control = workplace.ports().control();
            ReceiptChain chain = new ReceiptChain(control);
            String request = "request-" + chain.entries("m").size();
            int shard = Integer.parseInt(destroyed.getFirst().replaceAll(".*/s=([0-9]+)/.*", "$1"));
            Case done = new Case(request, new ShardRows(control).read("m", shard), basis(workplace.model()));
            keep(control, done, sample, destroyed);
            RequestLists lists = new RequestLists(control);
            Issue erasure = chain.next("m", link -> erasure(link, done, lists));
            commit(control, erasure.writes());
            ListDigest live = new LiveLists(control).keep("m", done.row().manifest());
            Issue addendum = chain.next("m", link -> addendum(link, done, live));
            commit(control, addendum.writes());
        }
    }

    /** A request that touched one shard. */
    private record Case(String request, ShardRow row, Basis basis) {}

    private static void keep(ControlStore control, Case done, String sample, TreeSet<String> destroyed) {
        String commitment =
                Commitment.of(SALT, "m", Commitment.Kind.SAMPLE, sample).hex();
        String blobs = "SH#%04d#0001".formatted(done.row().shard());
        commit(
                control,
                List.of(
                        item(done.request(), "PT#0001", "commitments", commitment),
                        item(done.request(), blobs, "blobs", String.join("\n", destroyed))));
    }

    private static ErasureReceipt erasure(Link link, Case done, RequestLists lists) {
        int shard = done.row().shard();
        ListDigest names = ListDigest.of(lists.destroyed(done.request(), shard));
        return new ErasureReceipt(
                link,
                new ForgottenRequest(done.request(), "gdpr", new Milestones(AT, AT, AT, AT), new TreeMap<>()),
                done.basis(),
                List.of(new ErasedShard(shard, done.row().epoch(), AT, names)),
                lists.commitments(done.request()).stream().map(ListDigest::of).toList(),
                ErasureReceipt.NEVER_COVERED);
    }

    private static HealingAddendum addendum(Link link, Case done, ListDigest live) {
        HealedShard healed = new HealedShard(done.row().shard(), done.row().epoch(), live);
        return new HealingAddendum(link, done.request(), link.sequence() - 1, AT, true, done.basis(), List.of(healed));
    }

    private static Basis basis(Model model) {
        return new Basis(
                ModelSpecJson.digest(model.spec()).toHex(),
                ModelSpecJson.layoutDigest(model.spec()).toHex(),
                Engines.fingerprint(model));
    }

    private static Write item(String request, String sort, String name, String text) {
        return Write.create(
                Item.first(new ItemKey(Table.CONTROL, "RQ#" + request, sort), Attributes.NONE.with(name, text)));
    }

    private static void commit(ControlStore control, List<Write> writes) {
        assertThat(control.commit(new Transaction(writes))).isInstanceOf(CommitResult.Committed.class);
    }
}
