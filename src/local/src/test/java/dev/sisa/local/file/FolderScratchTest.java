package dev.sisa.local.file;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sisa.core.port.ScratchSpace;
import dev.sisa.core.port.ScratchSpaceContract;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class FolderScratchTest extends ScratchSpaceContract {

    private final Path parent;

    FolderScratchTest(@TempDir Path parent) {
        this.parent = parent;
    }

    @Override
    protected ScratchSpace newSpace() {
        return FolderScratch.below(parent);
    }

    @Override
    protected boolean nothingIsLeft() throws IOException {
        return entries().isEmpty();
    }

    @Test
    void what_a_dead_process_left_is_cleared() throws IOException {
        try (OutputStream out = FolderScratch.below(parent).create("left")) {
            out.write(1);
        }
        assertThat(nothingIsLeft()).isFalse();

        FolderScratch.clear(parent);

        assertThat(nothingIsLeft()).isTrue();
    }

    private List<Path> entries() throws IOException {
        try (Stream<Path> entries = Files.list(parent)) {
            return entries.toList();
        }
    }
}
