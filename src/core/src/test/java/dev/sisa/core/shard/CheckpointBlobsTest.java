package dev.sisa.core.shard;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sisa.core.bytes.Bytes;
import dev.sisa.core.port.BlobContent;
import dev.sisa.core.port.MemoryBlobStore;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class CheckpointBlobsTest {

    private static final Bytes KEY = Bytes.ofText("key");

    private final MemoryBlobStore store = new MemoryBlobStore();
    private final CheckpointBlobs blobs = new CheckpointBlobs(store, new Random(3));
    private final List<CheckpointEntry> steps =
            IntStream.rangeClosed(1, 4).mapToObj(this::trained).toList();

    @Test
    void every_step_of_a_sound_manifest_can_be_read() {
        assertThat(steps).allMatch(blobs::readable);
        assertThat(damagedSteps(steps)).isEmpty();
        assertThat(damagedSteps(List.of())).isEmpty();
    }

    @Test
    void a_damaged_step_before_the_last_is_found_whichever_of_its_parts_it_is() {
        replace(steps.get(1).parameters(), Bytes.ofText("damaged"));
        store.delete(List.of(steps.get(2).state()));

        assertThat(damagedSteps(steps)).containsExactly(2, 3);
        assertThat(blobs.readable(steps.get(1))).isFalse();
        assertThat(blobs.readable(steps.get(3))).isTrue();
    }

    @Test
    void a_part_of_another_kind_is_damage() {
        CheckpointEntry first = steps.getFirst();
        CheckpointEntry mixed = new CheckpointEntry(KEY, first.state(), first.state(), first.visits(), first.finite());

        assertThat(blobs.readable(mixed)).isFalse();
    }

    @Test
    void a_step_without_visits_has_nothing_to_damage() {
        CheckpointEntry untrained = CheckpointEntry.untrained(KEY);

        assertThat(damagedSteps(
                        Stream.concat(Stream.of(untrained), steps.stream().limit(3))
                                .toList()))
                .isEmpty();
    }

    private List<Integer> damagedSteps(List<CheckpointEntry> checkpoints) {
        List<SliceEntry> slices = Collections.nCopies(4, new SliceEntry("", 0, KEY));
        return blobs.damagedSteps(new Manifest(slices, checkpoints));
    }

    private CheckpointEntry trained(int step) {
        CheckpointBlobs.Place place = new CheckpointBlobs.Place(new BlobKeys("m", 0), 1, step);
        Bytes payload = Bytes.ofText("step " + step);
        return new CheckpointEntry(
                KEY,
                blobs.write(place, BlobKind.PARAMETERS, payload),
                blobs.write(place, BlobKind.STATE, payload),
                step,
                true);
    }

    private void replace(String key, Bytes content) {
        store.delete(List.of(key));
        assertThat(store.putIfAbsent(key, BlobContent.of(content))).isTrue();
    }
}
