package dev.sisa.local.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class FileFaultTest {

    @Test
    void every_refusal_has_a_reason_in_words() {
        assertThat(FileFault.reason(new AccessDeniedException("out"))).isEqualTo("its permissions forbid it");
        assertThat(FileFault.reason(new NoSuchFileException("out"))).isEqualTo("there is no such file or folder");
        assertThat(FileFault.reason(new NotDirectoryException("out")))
                .isEqualTo("a part of its path is a file and no folder");
        assertThat(FileFault.reason(new FileSystemException("out", null, "Read-only file system")))
                .isEqualTo("it lies on a file system that is read-only");
        assertThat(FileFault.reason(new IOException("No space left on device"))).isEqualTo("its disk is full");
        assertThat(FileFault.reason(new IOException("Disk quota exceeded"))).isEqualTo("its disk is full");
        assertThat(FileFault.reason(new IOException("something else"))).isEqualTo("something else");
    }

    @Test
    void a_link_to_nowhere_is_told_from_a_file(@TempDir Path folder) throws IOException {
        Path link = Files.createSymbolicLink(folder.resolve("link"), folder.resolve("nowhere"));
        Path file = Files.createFile(folder.resolve("file"));
        assertThat(FileFault.reason(new FileAlreadyExistsException(link.toString())))
                .isEqualTo(link + " is a link to what is not there");
        assertThat(FileFault.reason(new FileAlreadyExistsException(file.toString())))
                .isEqualTo(file + " is a file and no folder");
    }
}
