package dev.sisa.core.ingest;

import dev.sisa.core.bytes.Bytes;
import dev.sisa.core.port.BusyException;
import dev.sisa.core.port.Condition;
import dev.sisa.core.port.ControlStore;
import dev.sisa.core.port.Transaction;
import dev.sisa.core.port.Write;
import dev.sisa.core.sample.Point;
import dev.sisa.core.sample.Subjects;
import dev.sisa.core.shard.ShardRow;
import dev.sisa.core.shard.ShardRows;
import dev.sisa.core.store.Retry;
import java.util.ArrayList;
import java.util.List;

/**
 * Replaces points that an interrupted import entered without writing a slice, when their samples come again with another
 * place or subject.
 */
final class Leftovers {

    private final ShardRows rows;
    private final String model;

    Leftovers(ControlStore control, String model) {
        this.rows = new ShardRows(control);
        this.model = model;
    }

    /**
     * Tries to replace a point; the caller reads back whether it is done. The commit gives the row of the old place a
     * new epoch, so that no request commits that looked the sample up there.
     *
     * @param writes that enter the sample anew or remove it, the first of them of its point
     * @throws BusyException if a request is pending in the shard of the old place: it may have been accepted with that place
     *     and would miss the sample at the new one
     */
    void replace(Point.Placed left, List<Write> writes, Retry retry) {
        ShardRow row = rows.read(model, left.location().shard());
        if (!row.pending().isEmpty()) {
            throw new BusyException("requests to forget are pending in shard " + row.shard()
                    + ", where a killed import left samples that have another place now; run `sisa heal " + model
                    + "` and ingest again");
        }
        List<Write> all = new ArrayList<>(writes);
        all.add(Write.replace(ShardRows.item(row.fenced())));
        if (!left.subject().isEmpty()) {
            Bytes sample = Bytes.ofHex(writes.getFirst().key().partition());
            Write release = new Write.Delete(Subjects.membershipKey(left.subject(), sample), new Condition.Always());
            if (all.stream().noneMatch(write -> write.key().equals(release.key()))) {
                all.add(release);
            }
        }
        boolean _ = retry.commit(new Transaction(all));
    }
}
