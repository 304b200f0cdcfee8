package dev.sisa.core.shard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sisa.core.bytes.Bytes;
import dev.sisa.core.port.BlobContent;
import dev.sisa.core.port.DamagedBlobException;
import dev.sisa.core.port.MemoryBlobStore;
import dev.sisa.core.port.TakenKeyException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ManifestBlobsTest {

    private static final BlobKeys KEYS = new BlobKeys("credit", 7);
    private static final SliceEntry EMPTY = SliceEntry.empty(Bytes.ofHex("0c"));
    private static final SliceEntry SLICE =
            new SliceEntry(new NamedBlob("data/m=credit/s=7/e=2/1.slc", "aa".repeat(32)), 12, Bytes.ofHex("0a0b"));
    private static final CheckpointEntry CHECKPOINT = new CheckpointEntry(
            Bytes.ofHex("0d"),
            new NamedBlob("ckpt/m=credit/s=7/e=3/1.params", "bb".repeat(32)),
            new NamedBlob("ckpt/m=credit/s=7/e=3/1.state", "cc".repeat(32)),
            240,
            false);

    private final MemoryBlobStore blobs = new MemoryBlobStore();
    private final ManifestBlobs manifests = new ManifestBlobs(blobs, new Random(1));

    @Test
    void a_manifest_is_read_as_it_was_written() {
        Manifest manifest = new Manifest(List.of(SLICE, EMPTY), List.of(CHECKPOINT));
        StoredManifest stored = manifests.write(place(1), manifest, Optional.empty());

        assertThat(manifests.read(KEYS, stored.name())).isEqualTo(stored);
        assertThat(stored.manifest()).isEqualTo(manifest);
        assertThat(blobs.contents().keySet())
                .containsExactlyInAnyOrder("man/m=credit/s=7/e=3/1.p0", "man/m=credit/s=7/e=3/1.root");
        assertThat(stored.named())
                .containsAll(manifest.named())
                .extracting(NamedBlob::key)
                .containsAll(blobs.contents().keySet());
    }

    @Test
    void the_forms_of_version_1_are_written() {
        StoredManifest stored =
                manifests.write(place(1), new Manifest(List.of(SLICE, EMPTY), List.of(CHECKPOINT)), Optional.empty());

        assertThat(text(KEYS.root(stored.name())))
                .isEqualTo("SISAMAN1{\"root\":1,\"slices\":2,\"steps\":1,\"pages\":[\"3/1/"
                        + stored.pages().getFirst().sha256() + "\"]}");
        assertThat(text(KEYS.page(stored.pages().getFirst(), 0)))
                .isEqualTo("SISAPAG1{\"page\":1,\"slices\":[{\"blob\":\"data/m=credit/s=7/e=2/1.slc " + "aa".repeat(32)
                        + "\",\"samples\":12,"
                        + "\"contents\":\"0a0b\"},{\"blob\":\"\",\"samples\":0,\"contents\":\"0c\"}],"
                        + "\"checkpoints\":[{\"key\":\"0d\",\"parameters\":\"ckpt/m=credit/s=7/e=3/1.params "
                        + "bb".repeat(32) + "\",\"state\":\"ckpt/m=credit/s=7/e=3/1.state " + "cc".repeat(32)
                        + "\",\"visits\":240,\"finite\":false}]}");
    }

    @Test
    void an_append_writes_the_page_that_it_changes_and_a_small_root() {
        Manifest large = new Manifest(Collections.nCopies(500, SLICE), Collections.nCopies(130, CHECKPOINT));
        StoredManifest first = manifests.write(place(130), large, Optional.empty());
        int before = blobs.contents().keySet().size();

        StoredManifest second = manifests.write(place(131), large.withCheckpoint(131, CHECKPOINT), Optional.of(first));

        assertThat(before).isEqualTo(9);
        assertThat(blobs.contents().keySet()).hasSize(before + 2).contains("man/m=credit/s=7/e=3/131.p2");
        assertThat(text(KEYS.root(second.name())).length()).isLessThan(2_000);
        assertThat(manifests.read(KEYS, second.name())).isEqualTo(second);
        assertThat(second.manifest().checkpoints()).hasSize(131);
    }

    @Test
    void equal_manifests_have_different_names() {
        Manifest manifest = new Manifest(List.of(SLICE), List.of());
        StoredManifest one = manifests.write(place(1), manifest, Optional.empty());
        StoredManifest other = manifests.write(place(2), manifest, Optional.empty());

        assertThat(one.name().sha256()).isNotEqualTo(other.name().sha256());
    }

    @Test
    void two_manifests_of_one_step_of_an_epoch_are_a_fault() {
        Manifest manifest = new Manifest(List.of(SLICE), List.of());
        StoredManifest _ = manifests.write(place(1), manifest, Optional.empty());

        assertThatThrownBy(() -> manifests.write(place(1), manifest, Optional.empty()))
                .isInstanceOf(TakenKeyException.class)
                .hasMessageContaining("man/m=credit/s=7/e=3/1.p0");
    }

    @Test
    void a_page_of_another_manifest_under_its_key_is_damage() {
        List<SliceEntry> slices = new ArrayList<>(List.of(SLICE));
        StoredManifest one = manifests.write(place(1), new Manifest(slices, List.of()), Optional.empty());
        StoredManifest other = manifests.write(place(2), new Manifest(List.of(EMPTY), List.of()), Optional.empty());
        String page = KEYS.page(one.pages().getFirst(), 0);
        Bytes foreign = blobs.contents().get(KEYS.page(other.pages().getFirst(), 0));
        blobs.delete(List.of(page));
        blobs.put(page, BlobContent.of(foreign));

        assertThatThrownBy(() -> manifests.read(KEYS, one.name())).isInstanceOf(DamagedBlobException.class);
    }

    @Test
    void a_missing_root_or_page_is_damage() {
        StoredManifest stored = manifests.write(place(1), new Manifest(List.of(SLICE), List.of()), Optional.empty());
        blobs.delete(List.of(KEYS.page(stored.pages().getFirst(), 0)));
        assertThatThrownBy(() -> manifests.read(KEYS, stored.name()))
                .isInstanceOf(DamagedBlobException.class)
                .hasMessage("manifest man/m=credit/s=7/e=3/1.p0 is missing");

        blobs.delete(List.of(KEYS.root(stored.name())));
        assertThatThrownBy(() -> manifests.read(KEYS, stored.name()))
                .isInstanceOf(DamagedBlobException.class)
                .hasMessage("manifest man/m=credit/s=7/e=3/1.root is missing");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "not json",
                "null",
                "[]",
                "{\"root\":1}",
                "{\"root\":1,\"slices\":1,\"steps\":0,\"pages\":{}}",
                "{\"root\":1,\"slices\":1,\"steps\":0,\"pages\":[\"x\"]}",
                "{\"root\":1,\"slices\":\"1\",\"steps\":0,\"pages\":[]}",
                "{\"root\":1,\"slices\":1,\"steps\":0,\"pages\":[]} {}"
            })
    void a_root_that_is_not_whole_is_damage(String root) {
        assertThatThrownBy(() -> ManifestCodec.root(root)).isInstanceOf(DamagedBlobException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"page\":1,\"slices\":[]}",
                "{\"page\":1,\"slices\":[{\"blob\":\"\",\"samples\":0}],\"checkpoints\":[]}",
                "{\"page\":1,\"slices\":[{\"blob\":\"\",\"samples\":0,\"contents\":\"xy\"}],\"checkpoints\":[]}",
                "{\"page\":1,\"slices\":[{\"blob\":\"b\",\"samples\":0,\"contents\":\"00\"}],\"checkpoints\":[]}",
                "{\"page\":1,\"slices\":[{\"blob\":\"key-without-name\",\"samples\":1,\"contents\":\"00\"}],\"checkpoints\":[]}",
                "{\"page\":1,\"slices\":[],\"checkpoints\":[{}]}"
            })
    void a_page_that_is_not_whole_is_damage(String page) {
        assertThatThrownBy(() -> ManifestCodec.page(page)).isInstanceOf(DamagedBlobException.class);
    }

    @Test
    void a_root_of_another_version_says_so() {
        assertThatThrownBy(() -> ManifestCodec.root("{\"root\":2}"))
                .hasMessage("the root of a manifest of version 2 cannot be read: this is a sisa for version 1");
    }

    private static ManifestBlobs.Place place(int step) {
        return new ManifestBlobs.Place(KEYS, 3, step);
    }

    private String text(String key) {
        byte[] bytes = blobs.contents().getOrDefault(key, Bytes.ofText("")).toArray();
        return new String(bytes, 32, bytes.length - 32, StandardCharsets.UTF_8);
    }
}
