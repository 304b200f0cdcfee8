package dev.sisa.core.port;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sisa.core.bytes.Bytes;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The contract of puts of several blobs, and of keys that are taken: a part of {@link BlobStoreContract}. */
abstract class BlobGroupContract extends BlobDeleteContract {

    private static final String KEY = "ckpt/m=a/s=0/e=1/2.params";

    @Test
    void a_key_that_is_taken_by_the_same_content_is_as_good_as_stored() {
        Bytes large = Bytes.owning(new byte[300_000]);
        put(KEY, large);
        put(KEY, large);
        store().put(List.of(blob("b", CONTENT), blob(KEY, large), blob("b", CONTENT)));

        assertThat(read(KEY)).contains(large);
        assertThat(Listings.keys(store(), "")).containsExactly("b", KEY);
    }

    @ParameterizedTest
    @ValueSource(strings = {"other", "", "conten", "contents", "contenT"})
    void a_key_that_is_taken_by_another_content_is_a_fault_and_keeps_its_own(String other) {
        put(KEY, CONTENT);

        assertThatThrownBy(() -> put(KEY, Bytes.ofText(other)))
                .isInstanceOf(TakenKeyException.class)
                .hasMessageContaining(KEY);
        assertThatThrownBy(() -> store().put(List.of(blob("a", CONTENT), blob(KEY, Bytes.ofText(other)))))
                .isInstanceOf(TakenKeyException.class)
                .hasMessageContaining(KEY);
        assertThat(read(KEY)).contains(CONTENT);
    }

    @Test
    void several_blobs_go_in_one_call() {
        Map<String, Bytes> blobs = new TreeMap<>();
        for (int number = 0; number < 25; number++) {
            blobs.put("group/" + number % 3 + "/" + number, Bytes.ofText("content " + number));
        }
        store().put(blobs.entrySet().stream()
                .map(each -> blob(each.getKey(), each.getValue()))
                .toList());
        store().put(List.of());

        assertThat(Listings.keys(store(), "")).containsExactlyElementsOf(blobs.keySet());
        blobs.forEach((key, content) -> assertThat(read(key)).contains(content));
    }

    @Test
    void one_key_without_the_form_of_keys_keeps_all_from_being_stored() {
        assertThatThrownBy(() -> store().put(List.of(blob("a", CONTENT), blob("../x", CONTENT))))
                .isInstanceOf(IllegalArgumentException.class);

        assertThat(Listings.keys(store(), "")).isEmpty();
    }

    static NewBlob blob(String key, Bytes content) {
        return new NewBlob(key, BlobContent.of(content));
    }
}
