package dev.sisa.core.port;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sisa.core.bytes.Bytes;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which keys every blob store takes, and how it lists them: the half of {@link BlobStoreContract} about keys. */
abstract class BlobKeyContract {

    static final Bytes CONTENT = Bytes.ofText("content");

    /** An empty store, the same for the whole of one test. */
    protected abstract BlobStore store();

    @Test
    void keys_are_listed_by_prefix_in_byte_order() {
        List<String> ordered = List.of("a-b", "a.b/c", "a/b", "a/b-c", "a/b.c", "a/bb", "a0", "aB/x", "a_", "b=1/c/d");
        ordered.reversed().forEach(key -> put(key, CONTENT));

        assertThat(Listings.keys(store(), "")).isEqualTo(ordered);
        assertThat(Listings.keys(store(), "a/b")).containsExactly("a/b", "a/b-c", "a/b.c", "a/bb");
        assertThat(Listings.keys(store(), "a/")).containsExactly("a/b", "a/b-c", "a/b.c", "a/bb");
        assertThat(Listings.keys(store(), "b=1/c/d")).containsExactly("b=1/c/d");
        assertThat(Listings.keys(store(), "b=1/c/d/")).isEmpty();
        assertThat(Listings.keys(store(), "c/x")).isEmpty();
    }

    @Test
    void pages_go_on_behind_the_given_key_whether_it_exists_or_not() {
        List.of("a/1", "a/2/x", "a/2/y", "a/3", "b/1").forEach(key -> put(key, CONTENT));

        assertThat(Listings.keys(store(), "a", "", 2)).containsExactly("a/1", "a/2/x", "a/2/y", "a/3");
        assertThat(Listings.keys(store(), "a", "a/2/x", 2)).containsExactly("a/2/y", "a/3");
        assertThat(Listings.keys(store(), "a", "a/3", 2)).isEmpty();
        assertThat(Listings.keys(store(), "a", "a/2", 2)).containsExactly("a/2/x", "a/2/y", "a/3");
        assertThat(Listings.keys(store(), "a", "a/2/xx", 1)).containsExactly("a/2/y", "a/3");
        assertThat(Listings.keys(store(), "b", "a/1", 2)).containsExactly("b/1");
        assertThatThrownBy(() -> store().list("a", "", 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> store().list("a", "", 1_001)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "/",
                "/a",
                "a/",
                "a//b",
                ".",
                "..",
                "../a",
                "a/..",
                "a/../b",
                "a/./b",
                "a\\b",
                "a b",
                "ä",
                "a:b",
                "a\u0000b",
                "~",
                "a\n"
            })
    void other_keys_are_refused(String key) {
        assertThatThrownBy(() -> put(key, CONTENT)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> read(key)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> store().delete(List.of(key))).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "..//", "../", "a/../", "a//", "ä", "*"})
    void prefixes_of_no_key_are_refused(String prefix) {
        assertThatThrownBy(() -> store().list(prefix, "", 1)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void keys_have_a_greatest_length() {
        String longest = "a".repeat(200) + "/" + "b".repeat(200) + "/" + "c".repeat(110);

        put(longest, CONTENT);
        assertThat(Listings.keys(store(), longest)).containsExactly(longest);
        assertThatThrownBy(() -> put(longest + "c", CONTENT)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> put("a".repeat(201), CONTENT)).isInstanceOf(IllegalArgumentException.class);
    }

    final void put(String key, Bytes content) {
        store().put(key, BlobContent.of(content));
    }

    final Optional<Bytes> read(String key) {
        return store().open(key).map(BlobKeyContract::allOf);
    }

    private static Bytes allOf(InputStream in) {
        try (in) {
            return Bytes.owning(in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
