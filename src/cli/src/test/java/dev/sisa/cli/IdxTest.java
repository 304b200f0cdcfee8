package dev.sisa.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class IdxTest {

    private static final int IMAGES = 60;
    private static final int SIDE = 3;

    private final Shell shell;
    private final Path folder;

    IdxTest(@TempDir Path folder) {
        this.folder = folder;
        this.shell = new Shell(folder);
    }

    @Test
    void images_are_trained_answered_forgotten_and_verified() throws IOException {
        trained(write("t10k-images-idx3-ubyte.gz", "t10k-labels-idx1-ubyte.gz", true));
    }

    @Test
    void images_of_any_name_are_told_by_their_first_bytes() throws IOException {
        trained(write("my.images", "my.labels", false));
    }

    private void trained(Path file) {
        String images = file.toString();
        Path schema = shell.file(
                "schema.json",
                Shell.bare("schema", images, "--classes", "2").succeeded().out());
        assertThat(schema).content().contains("\"store\" : \"u8\"");
        shell.run("train", "m", "--data", images, "--schema", schema.toString(), "--shards", "2", "--slices", "2")
                .succeeded();
        assertThat(shell.run("predict", "m", "--data", images, "--json")
                        .succeeded()
                        .json()
                        .path("summary")
                        .path("counts")
                        .path("labelled")
                        .asInt())
                .isEqualTo(IMAGES);
        shell.run("forget", "m", "--sample", "7").succeeded();
        shell.run("verify", "m", "--from-scratch", "--data", images).succeeded();
    }

    @Test
    void images_without_labels_cannot_be_trained_on() throws IOException {
        String images = write("images-idx3", "elsewhere", false).toString();
        Path schema = shell.file(
                "schema.json", Shell.bare("schema", images).succeeded().out());
        Outcome outcome = shell.run("train", "m", "--data", images, "--schema", schema.toString());
        assertThat(outcome.exit()).isEqualTo(1);
        assertThat(outcome.err()).contains("\"label\"");
    }

    @Test
    void a_file_of_images_that_ends_early_is_explained() throws IOException {
        byte[] whole = Files.readAllBytes(write("whole.images", "whole.labels", false));
        Path schema = shell.file(
                "schema.json",
                Shell.bare("schema", folder.resolve("whole.images").toString()).out());
        String cut = store("cut-images-idx3", Arrays.copyOf(whole, whole.length - 1), false)
                .toString();
        String empty = store("empty-images-idx3", new byte[0], false).toString();
        store("cut-labels-idx1", Files.readAllBytes(folder.resolve("whole.labels")), false);
        Outcome trained = shell.run("train", "m", "--data", cut, "--schema", schema.toString());
        assertThat(trained.exit()).isEqualTo(1);
        assertThat(trained.err()).contains("end before all images that were announced. Get the files anew.");
        Shell.bare("schema", empty).refused(1, "end before their header does");
    }

    private Path write(String images, String labels, boolean zipped) throws IOException {
        ByteArrayOutputStream pixels = new ByteArrayOutputStream();
        ByteArrayOutputStream classes = new ByteArrayOutputStream();
        DataOutputStream data = new DataOutputStream(pixels);
        for (int number : new int[] {0x803, IMAGES, SIDE, SIDE}) {
            data.writeInt(number);
        }
        DataOutputStream truth = new DataOutputStream(classes);
        truth.writeInt(0x801);
        truth.writeInt(IMAGES);
        Random random = new Random(1);
        for (int image = 0; image < IMAGES; image++) {
            byte[] bytes = new byte[SIDE * SIDE];
            random.nextBytes(bytes);
            data.write(bytes);
            truth.writeByte(bytes[0] < 0 ? 1 : 0);
        }
        store(labels, classes.toByteArray(), zipped);
        return store(images, pixels.toByteArray(), zipped);
    }

    private Path store(String name, byte[] bytes, boolean zipped) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(bytes);
        }
        return Files.write(folder.resolve(name), zipped ? packed.toByteArray() : bytes);
    }
}
