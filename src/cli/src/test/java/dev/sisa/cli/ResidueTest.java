package dev.sisa.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sisa.cli.home.Homes;
import dev.sisa.local.LocalInstallation;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The traces of a sample in a home, before and after it is forgotten. */
final class ResidueTest {

    private static final String ID = "alice-in-wonderland-1865";
    private static final String SUBJECT = "liddell-of-oxford";

    /** Age 77.3125 becomes a feature that no other row has, and that a float32 holds exactly in few bits. */
    private static final byte[] FEATURE = ByteBuffer.allocate(Float.BYTES)
            .order(ByteOrder.LITTLE_ENDIAN)
            .putFloat((77.3125f - 50) / 20)
            .array();

    private final Shell shell;

    ResidueTest(@TempDir Path folder) {
        this.shell = new Shell(folder);
        String table = People.of(60).csv() + ID + "," + SUBJECT + ",0.02,77.3125,rome,12.5,yes\n";
        shell.train(shell.file("people.csv", table)).succeeded();
    }

    @Test
    void the_home_never_names_a_sample_or_a_subject() {
        assertThat(HomeFiles.mentioning(shell.home(), ID)).isEmpty();
        assertThat(HomeFiles.mentioning(shell.home(), SUBJECT)).isEmpty();
    }

    @Test
    void nothing_of_a_forgotten_sample_is_left_in_any_blob() {
        byte[] hash = hash();
        assertThat(HomeFiles.holding(shell.home().resolve("blobs"), FEATURE)).hasSize(1);
        assertThat(HomeFiles.holding(shell.home().resolve("blobs"), hash)).hasSize(1);
        Outcome forgotten = shell.run("forget", "m", "--sample", ID).succeeded();
        assertThat(HomeFiles.holding(shell.home(), FEATURE)).isEmpty();
        assertThat(HomeFiles.holding(shell.home().resolve("blobs"), hash)).isEmpty();
        assertThat(forgotten.out() + forgotten.err()).doesNotContain(ID, SUBJECT);
        assertThat(HomeFiles.leftOver(shell.home())).isEmpty();
    }

    @Test
    void no_output_about_a_forgotten_subject_names_it() {
        Outcome forgotten =
                shell.run("forget", "m", "--subject", SUBJECT, "--json").succeeded();
        Outcome healed = shell.run("heal", "m", "--json").succeeded();
        Outcome shown = shell.run("show", "m", "--json").succeeded();
        assertThat(forgotten
                        .json()
                        .path("request")
                        .path("counts")
                        .path("accepted")
                        .asInt())
                .isEqualTo(1);
        assertThat(forgotten.out() + healed.out() + shown.out()).doesNotContain(ID, SUBJECT);
        assertThat(HomeFiles.mentioning(shell.home(), ID)).isEmpty();
        assertThat(HomeFiles.mentioning(shell.home(), SUBJECT)).isEmpty();
    }

    private byte[] hash() {
        try (LocalInstallation installation = Homes.existing(shell.home())) {
            ByteBuffer hash = installation.model("m").hashes().sample(ID).toBuffer();
            byte[] bytes = new byte[hash.remaining()];
            hash.get(bytes);
            return bytes;
        }
    }
}
