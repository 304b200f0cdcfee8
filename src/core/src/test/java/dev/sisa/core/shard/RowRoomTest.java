package dev.sisa.core.shard;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sisa.core.bytes.Bytes;
import dev.sisa.core.port.Item;
import dev.sisa.core.port.ItemSize;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A row that is full of parts has room left for whatever training and importing make of its manifest. */
final class RowRoomTest {

    private static final String NAME = "a".repeat(64);
    private static final Bytes HASH = Bytes.ofHex("0a".repeat(32));
    private static final int SHARD = 9_999;

    @ParameterizedTest
    @CsvSource({"1,1", "1,500", "64,1", "64,20", "64,500"})
    void a_full_row_with_the_largest_manifest_fits_an_item(int letters, int slices) {
        String model = NAME.substring(0, letters);
        int parts = RowRoom.parts(model, slices);
        ShardRow full = row(model, parts, largest(model, slices));

        Item item = ShardRows.item(full);

        assertThat(parts).isGreaterThan(500);
        assertThat(item.bytes()).isBetween(ItemSize.MOST_BYTES * 9 / 10, ItemSize.MOST_BYTES);
        assertThat(RowRoom.takes(full, 0)).isTrue();
        assertThat(RowRoom.takes(full, 1)).isFalse();
    }

    @Test
    void a_row_without_a_checkpoint_has_no_more_room_than_one_that_is_trained() {
        Manifest empty = new Manifest(Collections.nCopies(500, SliceEntry.empty(HASH)), List.of());
        int most = RowRoom.parts(NAME, 500);

        assertThat(RowRoom.takes(row(NAME, most - 1, empty), 1)).isTrue();
        assertThat(RowRoom.takes(row(NAME, most, empty), 1)).isFalse();
    }

    private static ShardRow row(String model, int parts, Manifest manifest) {
        NavigableMap<String, Integer> pending = new TreeMap<>();
        for (int part = 0; part < parts; part++) {
            pending.put("%032x-%06d".formatted(part, 1), manifest.slices().size());
        }
        HealingBacklog healingBacklog = new HealingBacklog(9_999_999_999L, Optional.of(Instant.ofEpochMilli(1)), true);
        return new ShardRow(model, SHARD, 1, 999_999_999, manifest, pending, healingBacklog);
    }

    private static Manifest largest(String model, int slices) {
        BlobKeys keys = new BlobKeys(model, SHARD);
        String name = "ab".repeat(32);
        List<SliceEntry> entries = IntStream.rangeClosed(1, slices)
                .mapToObj(slice ->
                        new SliceEntry(new NamedBlob(keys.slice(999_999_999, slice), name), 9_999_999_999L, HASH))
                .toList();
        List<CheckpointEntry> checkpoints = IntStream.rangeClosed(1, slices)
                .mapToObj(step -> new CheckpointEntry(
                        HASH,
                        new NamedBlob(keys.checkpoint(999_999_999, step, BlobKind.PARAMETERS), name),
                        new NamedBlob(keys.checkpoint(999_999_999, step, BlobKind.STATE), name),
                        999_999_999_999L,
                        false))
                .toList();
        return new Manifest(entries, checkpoints);
    }
}
