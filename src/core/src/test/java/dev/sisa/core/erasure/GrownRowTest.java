package dev.sisa.core.erasure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sisa.core.acceptance.AcceptedRequest;
import dev.sisa.core.bytes.Bytes;
import dev.sisa.core.data.Sample;
import dev.sisa.core.port.CommitResult;
import dev.sisa.core.port.Ports;
import dev.sisa.core.port.Transaction;
import dev.sisa.core.port.Write;
import dev.sisa.core.request.RequestState;
import dev.sisa.core.shard.CheckpointEntry;
import dev.sisa.core.shard.Manifest;
import dev.sisa.core.shard.NamedBlob;
import dev.sisa.core.shard.ShardRow;
import dev.sisa.core.shard.ShardRows;
import dev.sisa.core.simulation.Interrupted;
import dev.sisa.core.simulation.Scene;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Rows that others make larger between the look-up of a part's samples and its commit. */
final class GrownRowTest {

    private static final int SHARDS = 20;
    private static final int SLICES = 500;

    /** Twenty rows that grow from 50,000 to more than 200,000 bytes each: a transaction takes about fifteen of those. */
    @Test
    void a_part_that_does_not_fit_any_more_is_made_smaller() {
        Scene scene = new Scene(SHARDS, SLICES);
        List<Sample> samples = IntStream.range(0, SHARDS)
                .mapToObj(shard -> scene.sample(shard, SLICES))
                .toList();
        scene.worker().ingest(samples);
        Ports ports = scene.home().ports();
        int firstReadOfCommit = 3 + 3 * SHARDS + 1;
        Interrupted control = new Interrupted(ports.control(), firstReadOfCommit, () -> IntStream.range(0, SHARDS)
                .forEach(shard -> append(scene, shard)));

        AcceptedRequest answer = scene.worker(control.in(ports)).accept(scene.ids(samples));

        assertThat(answer.request().state()).isEqualTo(new RequestState.Accepted());
        assertThat(answer.request().expansion().parts()).isEqualTo(2);
        assertThat(answer.outcomes()).hasSize(SHARDS);
    }

    private static void append(Scene scene, int shard) {
        ShardRow row = scene.row(shard);
        Bytes key = Bytes.ofHex("0a".repeat(32));
        String step = "ckpt/m=m/s=" + shard + "/e=1/500";
        String name = "ab".repeat(32);
        CheckpointEntry entry = new CheckpointEntry(
                key, new NamedBlob(step + ".params", name), new NamedBlob(step + ".state", name), 1_000_000, true);
        Manifest manifest = new Manifest(row.manifest().slices(), Collections.nCopies(SLICES, entry));
        CommitResult result = scene.home()
                .ports()
                .control()
                .commit(Transaction.of(Write.replace(ShardRows.item(row.with(manifest)))));
        assertThat(result).isInstanceOf(CommitResult.Committed.class);
    }
}
