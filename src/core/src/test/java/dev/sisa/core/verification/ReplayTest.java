package dev.sisa.core.verification;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sisa.core.bytes.Bytes;
import dev.sisa.core.data.Sample;
import dev.sisa.core.port.Ports;
import dev.sisa.core.receipt.file.ReceiptDocument;
import dev.sisa.core.shard.CheckpointBlobs;
import dev.sisa.core.shard.CheckpointEntry;
import dev.sisa.core.shard.CheckpointParts;
import dev.sisa.core.shard.Manifest;
import dev.sisa.core.shard.NamedBlob;
import dev.sisa.core.shard.SliceEntry;
import dev.sisa.core.simulation.Scene;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class ReplayTest {

    private final Scene scene = new Scene(2, 3);
    private final ReplayScene receipts = new ReplayScene(scene);

    ReplayTest() {
        List<Sample> samples = new ArrayList<>(scene.samples(20));
        IntStream.rangeClosed(1, 3).forEach(slice -> samples.add(scene.sample(1, slice)));
        scene.worker().ingest(samples);
        scene.worker().heal();
        scene.worker().accept(scene.ids(samples.subList(20, 21)));
        scene.worker().heal();
        receipts.request();
    }

    @Test
    void training_on_the_retained_slices_gives_what_the_receipt_names() {
        assertThat(receipts.replay(receipts.addendum(true)))
                .containsExactly(new ReplayResult.Equal(0, 6), new ReplayResult.Equal(1, blobs(1)));
    }

    @Test
    void a_receipt_of_what_has_been_healed_again_is_superseded() {
        ReceiptDocument old = receipts.addendum(true);
        List<Sample> more = List.of(scene.sample(1, 2));
        scene.worker().ingest(more);
        scene.worker().heal();
        ReceiptDocument newest = receipts.addendum(true);

        assertThat(receipts.replay(old))
                .containsExactly(
                        new ReplayResult.Equal(0, 6),
                        new ReplayResult.Superseded(1, newest.body().link().sequence()));
        assertThat(receipts.replay(newest)).allMatch(ReplayResult.Equal.class::isInstance);
    }

    @Test
    void a_shard_that_moved_on_without_an_addendum_is_told() {
        ReceiptDocument old = receipts.addendum(true);
        scene.worker().ingest(List.of(scene.sample(1, 2)));
        scene.worker().heal();

        assertThat(receipts.replay(old).get(1))
                .isInstanceOfSatisfying(ReplayResult.Different.class, different -> assertThat(different.where())
                        .contains("the manifest does not name step 2/slice/", "no addendum tells of it yet"));
    }

    @Test
    void what_was_never_promised_is_not_compared() {
        assertThat(receipts.replay(receipts.addendum(false)))
                .containsExactly(new ReplayResult.NotPromised(0), new ReplayResult.NotPromised(1));
    }

    @Test
    void a_manifest_that_names_other_parameters_is_told_with_step_and_file() {
        ReceiptDocument document = receipts.addendum(true);
        NamedBlob foreign = store(Bytes.ofText("parameters of another model"));
        NamedBlob old = entry(2).parameters();
        tamper(manifest -> manifest.withCheckpoint(
                2, new CheckpointEntry(entry(2).key(), foreign, entry(2).state(), entry(2).visits(), true)));

        assertThat(where(document))
                .contains("the manifest does not name step 2/parameters/" + old.name())
                .contains("the receipt does not name step 2/parameters/" + foreign.name())
                .doesNotContain("no addendum tells of it yet");
    }

    @Test
    void parameters_that_were_not_trained_are_told_though_a_receipt_names_them() {
        NamedBlob foreign = store(Bytes.ofText("parameters of another model"));
        tamper(manifest -> manifest.withCheckpoint(
                2, new CheckpointEntry(entry(2).key(), foreign, entry(2).state(), entry(2).visits(), true)));

        assertThat(where(receipts.addendum(true)))
                .isEqualTo("step 2: " + foreign.key() + " does not hold the parameters that training gives");
    }

    @Test
    void a_manifest_that_has_the_key_of_another_step_is_told() {
        tamper(manifest -> manifest.withCheckpoint(
                2,
                new CheckpointEntry(entry(3).key(), entry(2).parameters(), entry(2).state(), entry(2).visits(), true)));

        assertThat(where(receipts.addendum(true)))
                .isEqualTo("step 2: the manifest has another key than follows from the rows up to it");
    }

    @Test
    void a_manifest_that_keeps_a_constituent_from_voting_is_told() {
        tamper(manifest -> manifest.withCheckpoint(
                3,
                new CheckpointEntry(
                        entry(3).key(), entry(3).parameters(), entry(3).state(), entry(3).visits(), false)));

        assertThat(where(receipts.addendum(true)))
                .isEqualTo("step 3: the manifest says of the parameters that they are not finite,"
                        + " training makes them finite");
    }

    @Test
    void a_manifest_that_lies_about_visits_is_told() {
        tamper(manifest -> manifest.withCheckpoint(
                3, new CheckpointEntry(entry(3).key(), entry(3).parameters(), entry(3).state(), 1, true)));

        assertThat(where(receipts.addendum(true))).startsWith("step 3: the manifest has 1 visits, training makes ");
    }

    @Test
    void a_manifest_that_lies_about_rows_is_told() {
        SliceEntry slice = scene.shard(1).manifest().slices().get(1);
        tamper(manifest -> manifest.withSlice(2, new SliceEntry(slice.blob(), slice.samples() + 1, slice.contents())));

        assertThat(where(receipts.addendum(true)))
                .isEqualTo("step 2: the manifest says something else of the rows than "
                        + slice.blob().key() + " holds");
    }

    @Test
    void a_missing_blob_is_told_by_its_name() {
        ReceiptDocument document = receipts.addendum(true);
        scene.home().ports().blobs().delete(List.of(entry(3).parameters().key()));
        assertThat(where(document)).isEqualTo("blob " + entry(3).parameters().key() + " is missing");

        String slice = scene.shard(1).manifest().slices().get(1).blob().key();
        scene.home().ports().blobs().delete(List.of(slice));
        assertThat(where(document)).isEqualTo("slice " + slice + " is missing");
    }

    @Test
    void another_engine_is_told() {
        List<ReplayResult> results = receipts.replay(receipts.addendum(true), "fold/2");

        assertThat(results).hasSize(2).allSatisfy(result -> assertThat(result)
                .isInstanceOfSatisfying(ReplayResult.Different.class, different -> assertThat(different.where())
                        .contains("fold/1", "fold/2")));
    }

    private String where(ReceiptDocument document) {
        List<ReplayResult> results = receipts.replay(document);
        assertThat(results.getFirst()).isEqualTo(new ReplayResult.Equal(0, 6));
        return ((ReplayResult.Different) results.get(1)).where();
    }

    private CheckpointEntry entry(int step) {
        return scene.shard(1).manifest().checkpoints().get(step - 1);
    }

    private NamedBlob store(Bytes parameters) {
        Ports ports = scene.home().ports();
        CheckpointBlobs.Place place =
                new CheckpointBlobs.Place(scene.model().blobs(1), scene.row(1).epoch(), 99);
        CheckpointBlobs.Sealed sealed = new CheckpointBlobs(ports.blobs(), ports.random())
                .seal(place, new CheckpointParts(parameters, Bytes.ofText("")));
        ports.blobs().put(sealed.blobs());
        return sealed.parameters();
    }

    private void tamper(UnaryOperator<Manifest> change) {
        scene.tamper(1, change);
    }

    private int blobs(int shard) {
        return scene.shard(shard).manifest().blobs().size();
    }
}
