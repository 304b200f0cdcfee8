package dev.sisa.core.unlearning;

import dev.sisa.core.model.Model;
import dev.sisa.core.request.OpenRequests;
import dev.sisa.core.request.Part;
import dev.sisa.core.request.PartRows;
import dev.sisa.core.request.Request;
import dev.sisa.core.request.RequestRows;
import dev.sisa.core.request.UnerasedRequests;
import dev.sisa.core.shard.ShardRow;
import dev.sisa.core.shard.ShardRows;
import dev.sisa.core.store.CommitResult;
import dev.sisa.core.store.ControlStore;
import dev.sisa.core.store.Transaction;
import dev.sisa.core.store.Write;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;

/** Puts parts of requests together and accepts each in one transaction with the request's cursor. */
final class PartCommit {

    private final ControlStore control;
    private final Model model;
    private final InstantSource clock;
    private final ShardRows rows;
    private final Classification classification;

    PartCommit(ControlStore control, Model model, InstantSource clock) {
        this.control = control;
        this.model = model;
        this.clock = clock;
        this.rows = new ShardRows(control);
        this.classification = new Classification(control, clock);
    }

    /** What is known of a sample. */
    Finding finding(Entry entry) {
        return classification.of(entry.sample());
    }

    /** The next part of a list, from an entry on. */
    PartDraft draft(List<Entry> entries, int from) {
        PartDraft draft = new PartDraft();
        for (Entry entry : entries.subList(from, entries.size())) {
            Finding finding = finding(entry, draft);
            if (!draft.hasRoom(finding)) {
                return draft;
            }
            draft.add(entry, finding);
        }
        return draft;
    }

    /**
     * What is known of a sample after the row of its shard was read: an import that corrects a killed one changes that row when it
     * moves the sample, and then the part does not commit.
     */
    private Finding finding(Entry entry, PartDraft draft) {
        while (true) {
            Finding finding = finding(entry);
            if (!(finding instanceof Finding.Lies lies) || draft.knows(lies.shard())) {
                return finding;
            }
            draft.know(rows.read(model.name(), lies.shard()));
        }
    }

    /** Tries once; whether it succeeded is to be read from the request. */
    void commit(Request request, PartDraft draft) {
        Instant now = clock.instant();
        Request next = request.advanced(request.expansion().cursor() + draft.size(), now);
        if (next.expansion().parts() == 1) {
            draft.addPeople(next.intake().subjects());
        }
        Part part = draft.part(request.id(), next.expansion().parts(), now);
        List<Write> writes = new ArrayList<>(request.version() == 0 ? creation(next) : change(next));
        writes.add(PartRows.create(part));
        draft.doomed().forEach((shard, doomed) -> {
            ShardRow row =
                    draft.row(shard).withPending(part.name(), part.shards().getOrDefault(shard, 1));
            writes.add(Write.replace(ShardRows.item(row)));
            writes.add(Write.create(PendingParts.item(PendingParts.key(model.name(), shard, part.name()), doomed)));
        });
        if (control.commit(new Transaction(writes)) instanceof CommitResult.Committed) {
            mark(part, draft);
        }
    }

    /** The writes that make a request. */
    static List<Write> creation(Request first) {
        return List.of(RequestRows.create(first), OpenRequests.open(first), UnerasedRequests.add(first));
    }

    private static List<Write> change(Request next) {
        return List.of(RequestRows.replace(next));
    }

    /** Should we die before this, the erasure does it. */
    private void mark(Part part, PartDraft draft) {
        draft.doomed().forEach((shard, doomed) -> new PointMarks(control, shard).pending(part.name(), doomed));
    }
}
