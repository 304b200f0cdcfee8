package dev.sisa.core.port;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sisa.core.bytes.PrintableText;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The contract of deletes of blob stores: a part of {@link BlobStoreContract}. */
abstract class BlobDeleteContract extends BlobKeyContract {

    private static final String KEY = "ckpt/m=a/s=0/e=1/2.params";

    @Test
    void what_is_absent_opens_as_empty_and_deletes_without_error() {
        put(KEY, CONTENT);

        assertThat(read("none")).isEmpty();
        assertThat(read("ckpt/m=a")).isEmpty();
        assertThat(read("ckpt/none/none")).isEmpty();
        store().delete(List.of("none/none"));
        store().delete(List.of("none/none"));
        assertThat(read(KEY)).contains(CONTENT);
    }

    @Test
    void deleting_one_blob_leaves_its_neighbours() {
        put("a/b/1", CONTENT);
        put("a/c/2", CONTENT);
        put("a/c/3", CONTENT);
        store().delete(List.of("a/b/1", "a/c/2"));

        assertThat(Listings.keys(store(), "")).containsExactly("a/c/3");
        put("a/b/1", CONTENT);
    }

    @Test
    void any_number_of_blobs_goes_in_one_call_present_or_not_and_named_twice_or_not() {
        List<String> keys = IntStream.range(0, 1_100)
                .mapToObj(number -> "many/" + number % 5 + "/" + number)
                .toList();
        keys.stream().limit(60).forEach(key -> put(key, CONTENT));
        put("many/kept", CONTENT);
        List<String> doubled = new ArrayList<>(keys);
        doubled.addAll(keys.subList(0, 10));

        store().delete(doubled);
        store().delete(keys);

        assertThat(Listings.keys(store(), "")).containsExactly("many/kept");
    }

    @Test
    void what_it_never_covers_is_said_in_sentences_that_a_receipt_can_hold() {
        List<String> said = store().neverCovered();
        put(KEY, CONTENT);

        assertThat(said).isNotEmpty().doesNotHaveDuplicates().isEqualTo(store().neverCovered());
        assertThat(said).allSatisfy(line -> assertThat(PrintableText.checked("a sentence", line))
                .isNotBlank());
    }

    @Test
    void deleting_nothing_changes_nothing() {
        put(KEY, CONTENT);

        store().delete(List.of());

        assertThat(read(KEY)).contains(CONTENT);
    }

    @Test
    void one_key_without_the_form_of_keys_keeps_all_from_being_deleted() {
        put(KEY, CONTENT);

        assertThatThrownBy(() -> store().delete(List.of(KEY, "../x"))).isInstanceOf(IllegalArgumentException.class);

        assertThat(read(KEY)).contains(CONTENT);
    }
}
