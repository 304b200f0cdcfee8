package dev.sisa.core.port;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sisa.core.bytes.Bytes;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The contract of blob stores; each adapter's test extends this. */
public abstract class BlobStoreContract extends BlobGroupContract {

    private static final String KEY = "ckpt/m=a/s=0/e=1/2.params";

    /** Leaves behind what a writer of this key leaves that dies half-way. */
    protected abstract void abandon(String key, Bytes half);

    @Test
    void a_blob_comes_back_until_it_is_deleted() {
        put(KEY, CONTENT);
        assertThat(read(KEY)).contains(CONTENT);

        store().delete(List.of(KEY));

        assertThat(read(KEY)).isEmpty();
        assertThat(Listings.keys(store(), "")).isEmpty();
    }

    @Test
    void a_group_that_failed_is_stored_when_it_is_tried_again() {
        BlobContent failing = content(1_000, new FailingStream());
        NewBlob sound = blob("group/a", CONTENT);

        assertThatThrownBy(() -> store().put(List.of(sound, new NewBlob("group/b", failing))))
                .isInstanceOf(StoreException.class);
        assertThat(read("group/b")).isEmpty();

        store().put(List.of(sound, blob("group/b", CONTENT)));
        assertThat(Listings.keys(store(), "")).containsExactly("group/a", "group/b");
    }

    @Test
    void an_empty_and_a_large_blob_come_back() {
        Bytes large = Bytes.owning(new byte[3_000_000]);
        put("empty", Bytes.ofText(""));
        put("large", large);

        assertThat(read("empty")).contains(Bytes.ofText(""));
        assertThat(read("large")).contains(large);
    }

    @Test
    void a_list_knows_of_every_put_and_delete_that_has_returned() {
        for (int round = 0; round < 50; round++) {
            String key = "list/after/" + round % 7 + "/" + round;
            put(key, CONTENT);
            assertThat(Listings.keys(store(), "list/")).containsExactly(key);

            store().delete(List.of(key));
            assertThat(Listings.keys(store(), "list/")).isEmpty();
            assertThat(read(key)).isEmpty();
        }
    }

    @Test
    void content_that_fails_leaves_nothing() {
        InputStream start = CONTENT.toStream();
        BlobContent failing = content(1_000, new SequenceInputStream(start, new FailingStream()));

        assertThatThrownBy(() -> store().put(KEY, failing)).isInstanceOf(StoreException.class);
        assertThat(read(KEY)).isEmpty();
        put(KEY, CONTENT);
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 6, 8})
    void content_of_another_size_than_it_says_leaves_nothing(long said) {
        assertThatThrownBy(() -> store().put(KEY, content(said, CONTENT.toStream())))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining(KEY);
        assertThat(read(KEY)).isEmpty();
    }

    @Test
    void half_written_blobs_are_listed_and_deleted_but_neither_opened_nor_put() {
        abandon(KEY, CONTENT);
        List<String> left = Listings.keys(store(), KEY);

        assertThat(left).hasSize(1).allMatch(BlobKey::isPart);
        assertThat(read(left.getFirst())).isEmpty();
        assertThat(read(KEY)).isEmpty();
        assertThatThrownBy(() -> put(left.getFirst(), CONTENT)).isInstanceOf(IllegalArgumentException.class);
        store().delete(List.of(left.getFirst()));
        assertThat(Listings.keys(store(), "")).isEmpty();
        put(KEY, CONTENT);
    }

    @Test
    void of_two_racing_puts_just_one_stores() throws Exception {
        for (int round = 0; round < 50; round++) {
            String key = "race/" + round;

            List<Boolean> stored = Race.ofTwo(() -> stores(key));
            assertThat(stored).containsExactlyInAnyOrder(true, false);
            assertThat(read(key))
                    .hasValueSatisfying(content -> assertThat(content.size()).isEqualTo(16));
        }
    }

    @Test
    void puts_and_deletes_in_one_folder_do_not_disturb_each_other() throws Exception {
        List<Boolean> stored = Race.ofTwo(() -> {
            boolean all = true;
            for (int round = 0; round < 50; round++) {
                String key = "shared/folder/" + Thread.currentThread().threadId();
                put(key, CONTENT);
                all &= read(key).isPresent();
                store().delete(List.of(key));
            }
            return all;
        });

        assertThat(stored).containsExactly(true, true);
        assertThat(Listings.keys(store(), "")).isEmpty();
    }

    private boolean stores(String key) {
        Bytes own = Bytes.ofText(String.format("%016d", Thread.currentThread().threadId()));
        try {
            put(key, own);
            return read(key).equals(Optional.of(own));
        } catch (TakenKeyException _) {
            return false;
        }
    }

    private static BlobContent content(long size, InputStream in) {
        return new BlobContent() {
            @Override
            public long size() {
                return size;
            }

            @Override
            public InputStream open() {
                return in;
            }
        };
    }

    /** A stream that breaks at once. */
    private static final class FailingStream extends InputStream {
        @Override
        public int read() throws IOException {
            throw new IOException("the disk is gone");
        }

        @Override
        public int read(byte[] into, int from, int length) throws IOException {
            throw new IOException("the disk is gone");
        }
    }
}
