package dev.sisa.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.sisa.core.training.ForwardPass;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Opening a home. */
final class LocalInstallationTest {

    private static final ForwardPass.Factory NO_ANSWERS = (_, _) -> {
        throw new AssertionError("not asked here");
    };

    private final Path folder;

    LocalInstallationTest(@TempDir Path folder) {
        this.folder = folder.resolve("home");
    }

    @Test
    void a_home_that_is_to_be_there_and_is_not_leaves_no_trace() {
        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(() -> LocalInstallation.existing(folder, NO_ANSWERS))
                .withMessage("there is no home in " + folder + ". `sisa train` makes one; --home DIR looks elsewhere.");
        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(() -> LocalInstallation.ofWorker(folder, NO_ANSWERS));
        assertThat(folder).doesNotExist();
    }

    @Test
    void a_model_that_is_to_be_there_and_is_not_is_named_with_its_home() {
        try (LocalInstallation home = LocalInstallation.open(folder, NO_ANSWERS)) {
            assertThatExceptionOfType(NotFoundException.class)
                    .isThrownBy(() -> home.model("m"))
                    .withMessageContainingAll("there is no model m in " + folder, "`sisa train m", "--home DIR");
            assertThatExceptionOfType(NotFoundException.class).isThrownBy(() -> home.spec("m"));
            assertThatExceptionOfType(NotFoundException.class).isThrownBy(() -> home.requireReceipts("m"));
        }
    }
}
