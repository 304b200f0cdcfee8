package dev.sisa.core.port;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sisa.core.slice.InMemoryScratchSpace;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The contract of every {@link ScratchSpace}; each adapter runs it. */
public abstract class ScratchSpaceContract {

    private ScratchSpace space = new InMemoryScratchSpace();

    /** A fresh space. */
    protected abstract ScratchSpace newSpace() throws IOException;

    /** Whether nothing that the last space held can be found, by looking where it keeps its files. */
    protected abstract boolean nothingIsLeft() throws IOException;

    @BeforeEach
    final void openSpace() throws IOException {
        space = newSpace();
    }

    @AfterEach
    final void closeSpace() throws IOException {
        space.close();
    }

    @Test
    final void what_is_written_is_read_from_its_start_each_time() throws IOException {
        write("run-0", "abc");

        assertThat(read("run-0")).isEqualTo("abc");
        assertThat(read("run-0")).isEqualTo("abc");
    }

    @Test
    final void files_are_kept_apart() throws IOException {
        write("run-0", "abc");
        write("run-1", "");

        assertThat(read("run-0")).isEqualTo("abc");
        assertThat(read("run-1")).isEmpty();
    }

    @Test
    final void many_streams_may_be_open() throws IOException {
        write("run-0", "abc");

        try (InputStream first = space.open("run-0");
                InputStream second = space.open("run-0")) {
            assertThat(first.read()).isEqualTo('a');
            assertThat(second.read()).isEqualTo('a');
            assertThat(first.read()).isEqualTo('b');
        }
    }

    @Test
    final void a_name_is_used_once() throws IOException {
        write("run-0", "abc");

        assertThatThrownBy(() -> write("run-0", "xyz")).isInstanceOf(IOException.class);
        assertThat(read("run-0")).isEqualTo("abc");
    }

    @Test
    final void a_deleted_file_is_gone_and_its_name_free() throws IOException {
        write("run-0", "abc");
        space.delete("run-0");

        assertThatThrownBy(() -> read("run-0")).isInstanceOf(IOException.class);
        assertThatThrownBy(() -> space.delete("run-0")).isInstanceOf(IOException.class);
        write("run-0", "xyz");
        assertThat(read("run-0")).isEqualTo("xyz");
    }

    @Test
    final void closing_leaves_nothing_behind_and_may_be_repeated() throws IOException {
        write("run-0", "abc");
        write("run-1", "abc");

        space.close();
        space.close();

        assertThat(nothingIsLeft()).isTrue();
    }

    private void write(String name, String text) throws IOException {
        try (OutputStream out = space.create(name)) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        }
    }

    private String read(String name) throws IOException {
        try (InputStream in = space.open(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
