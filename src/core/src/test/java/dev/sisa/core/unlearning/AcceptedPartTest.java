package dev.sisa.core.unlearning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.sisa.core.bytes.Bytes;
import dev.sisa.core.shard.BlobKeys;
import dev.sisa.core.shard.CheckpointEntry;
import dev.sisa.core.shard.Manifest;
import dev.sisa.core.shard.ShardRow;
import dev.sisa.core.shard.ShardRows;
import dev.sisa.core.shard.SliceEntry;
import dev.sisa.core.store.Transaction;
import dev.sisa.core.store.Write;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class AcceptedPartTest {

    private static final String MODEL = "m".repeat(64);
    private static final Bytes HASH = Bytes.ofHex("ab".repeat(32));

    @Test
    void a_small_request_has_one_part() {
        List<AcceptedPart> parts = AcceptedPart.of("r", doomed(3, 2), 49);

        assertThat(parts).extracting(AcceptedPart::name).containsExactly("r-0001");
        assertThat(parts.getFirst().earliestSlice(1)).isEqualTo(1);
    }

    @Test
    void no_request_has_no_part() {
        assertThat(AcceptedPart.of("r", new TreeMap<>(), 49)).isEmpty();
    }

    @Test
    void parts_hold_so_many_shards_and_samples_and_together_all_of_them() {
        List<AcceptedPart> parts = AcceptedPart.of("r", doomed(50, 450), 49);

        assertThat(parts)
                .extracting(part -> part.samples().size())
                .as("10,000 samples are reached before 49 shards are")
                .containsExactly(23, 23, 6);
        assertThat(parts).allMatch(part -> count(part) <= PendingParts.MOST_SAMPLES);
        assertThat(parts.stream().mapToLong(AcceptedPartTest::count).sum()).isEqualTo(22_500);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 50, 91, 92, 200, 500})
    void the_largest_part_of_any_layout_fits_a_transaction(int slices) {
        int shards = AcceptedPart.mostShards(slices);
        AcceptedPart part = AcceptedPart.of("f".repeat(32), doomed(shards, 10_000 / shards), shards)
                .getFirst();
        List<Write> writes = new ArrayList<>();
        writes.add(Write.create(part.marker(Instant.EPOCH)));
        part.samples().forEach((shard, doomed) -> {
            ShardRow row = ShardRow.first(MODEL, 9_999 - shard, full(slices)).withPending(part.name(), 1);
            writes.add(Write.replace(ShardRows.item(row)));
            writes.add(Write.create(PendingParts.item(PendingParts.key(MODEL, shard, part.name()), doomed)));
        });

        assertThat(part.samples()).hasSize(shards);
        assertThatCode(() -> new Transaction(writes)).doesNotThrowAnyException();
    }

    private static long count(AcceptedPart part) {
        return part.samples().values().stream().mapToLong(List::size).sum();
    }

    private static NavigableMap<Integer, List<Doomed>> doomed(int shards, int each) {
        NavigableMap<Integer, List<Doomed>> doomed = new TreeMap<>();
        for (int shard = 0; shard < shards; shard++) {
            doomed.put(
                    shard,
                    IntStream.range(0, each)
                            .mapToObj(i -> new Doomed(Bytes.ofHex("%032x".formatted(i)), 1 + i % 3))
                            .toList());
        }
        return doomed;
    }

    /** A manifest whose every name and number is long. */
    private static Manifest full(int slices) {
        BlobKeys keys = new BlobKeys(MODEL, 9_999);
        String name = HASH.toHex();
        List<SliceEntry> entries = new ArrayList<>();
        List<CheckpointEntry> checkpoints = new ArrayList<>();
        for (int slice = 1; slice <= slices; slice++) {
            entries.add(new SliceEntry(keys.slice(1_000_000, slice, name), 10_000_000, HASH));
            checkpoints.add(new CheckpointEntry(
                    HASH,
                    keys.checkpoint(1_000_000, slice, name + ".params"),
                    keys.checkpoint(1_000_000, slice, name + ".state"),
                    10_000_000_000L,
                    false));
        }
        return new Manifest(entries, checkpoints);
    }
}
