package dev.sisa.core.shard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sisa.core.bytes.Bytes;
import dev.sisa.core.bytes.Sha256;
import dev.sisa.core.port.BlobContent;
import dev.sisa.core.port.DamagedBlobException;
import dev.sisa.core.port.MemoryBlobStore;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class CheckpointBlobsTest {

    private static final Bytes KEY = Bytes.ofText("key");
    private static final Bytes LARGE = Bytes.owning(new byte[CheckpointParts.LARGE]);

    private final MemoryBlobStore store = new MemoryBlobStore();
    private final CheckpointBlobs blobs = new CheckpointBlobs(store, new Random(3));
    private final List<CheckpointEntry> steps =
            IntStream.rangeClosed(1, 4).mapToObj(step -> trained(step, LARGE)).toList();

    @Test
    void every_step_of_a_sound_manifest_can_be_read() {
        assertThat(steps).allMatch(blobs::readable);
        assertThat(damagedSteps(steps)).isEmpty();
        assertThat(damagedSteps(List.of())).isEmpty();
    }

    @Test
    void a_damaged_step_before_the_last_is_found_whichever_of_its_parts_it_is() {
        replace(steps.get(1).parameters().key(), Bytes.ofText("damaged"));
        store.delete(List.of(steps.get(2).state().key()));

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

    @ParameterizedTest
    @CsvSource({"0, 1", "16, 1", "1023, 1", "1024, 2", "9000, 2"})
    void a_state_under_1_kB_lies_in_the_blob_of_its_parameters(int size, int stored) {
        store.delete(List.copyOf(store.contents().keySet()));
        Bytes state = Bytes.random(new Random(size), size);
        CheckpointEntry entry = trained(7, state);

        assertThat(store.contents()).hasSize(stored).containsKey("ckpt/m=m/s=0/e=1/7.params");
        assertThat(entry.state().isNone()).isEqualTo(stored == 1);
        assertThat(blobs.read(entry)).isEqualTo(new CheckpointParts(Bytes.ofText("step 7"), state));
        assertThat(blobs.parameters(entry.parameters())).isEqualTo(Bytes.ofText("step 7"));
    }

    @Test
    void a_blob_of_parameters_is_salt_mark_length_parameters_and_state() {
        CheckpointEntry entry = trained(1, Bytes.ofText("state"), 5);
        byte[] blob =
                store.contents().getOrDefault("ckpt/m=m/s=0/e=5/1.params", KEY).toArray();

        assertThat(Bytes.copyOf(blob, 32, blob.length))
                .isEqualTo(Bytes.ofHex(Bytes.ofText("SISAPAR2").toHex() + "05000000"
                        + Bytes.ofText("step 1state").toHex()));
        assertThat(entry.parameters().name())
                .isEqualTo(Sha256.of(Bytes.owning(blob)).toHex());
    }

    @Test
    void a_blob_that_says_it_is_longer_is_damage() {
        Bytes payload = Bytes.ofHex("09000000" + "aabb");
        SaltedBlob blob = SaltedBlob.seal(Bytes.owning(new byte[32]), BlobKind.PARAMETERS, payload);
        store.put("k", BlobContent.of(blob.bytes()));

        assertThatThrownBy(() -> blobs.parameters(new NamedBlob("k", blob.name())))
                .isInstanceOf(DamagedBlobException.class)
                .hasMessageContaining("k is shorter");
    }

    private List<Integer> damagedSteps(List<CheckpointEntry> checkpoints) {
        List<SliceEntry> slices = Collections.nCopies(4, SliceEntry.empty(KEY));
        return blobs.damagedSteps(new Manifest(slices, checkpoints));
    }

    private CheckpointEntry trained(int step, Bytes state) {
        return trained(step, state, 1);
    }

    private CheckpointEntry trained(int step, Bytes state, long epoch) {
        CheckpointBlobs.Place place = new CheckpointBlobs.Place(new BlobKeys("m", 0), epoch, step);
        CheckpointBlobs.Sealed sealed = blobs.seal(place, new CheckpointParts(Bytes.ofText("step " + step), state));
        store.put(sealed.blobs());
        return new CheckpointEntry(KEY, sealed.parameters(), sealed.state(), step, true);
    }

    private void replace(String key, Bytes content) {
        store.delete(List.of(key));
        store.put(key, BlobContent.of(content));
    }
}
