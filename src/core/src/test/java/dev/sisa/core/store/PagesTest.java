package dev.sisa.core.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sisa.core.bytes.Bytes;
import dev.sisa.core.port.Attributes;
import dev.sisa.core.port.BlobContent;
import dev.sisa.core.port.CommitResult;
import dev.sisa.core.port.Item;
import dev.sisa.core.port.ItemKey;
import dev.sisa.core.port.MemoryBlobStore;
import dev.sisa.core.port.MemoryControlStore;
import dev.sisa.core.port.Table;
import dev.sisa.core.port.Transaction;
import dev.sisa.core.port.Write;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The stores in memory give short pages and empty ones. */
final class PagesTest {

    private static final int MANY = 2_345;

    private final MemoryControlStore control = new MemoryControlStore();
    private final MemoryBlobStore blobs = new MemoryBlobStore();

    @Test
    void every_item_is_handed_over_once_and_in_order() {
        List<ItemKey> keys = IntStream.range(0, MANY)
                .mapToObj(number -> key(String.format("K%06d", number)))
                .toList();
        keys.forEach(this::put);
        put(key("L"));
        List<ItemKey> found = new ArrayList<>();

        Pages.forEach(control, key("K"), item -> found.add(item.key()));

        assertThat(found).isEqualTo(keys);
    }

    @Test
    void every_key_of_a_blob_is_handed_over_once_in_order_and_no_page_is_empty() {
        List<String> keys = IntStream.range(0, MANY)
                .mapToObj(number -> String.format("a/%06d", number))
                .toList();
        keys.forEach(key -> blobs.put(key, BlobContent.of(Bytes.ofText(key))));
        blobs.put("b", BlobContent.of(Bytes.ofText("b")));
        List<String> found = new ArrayList<>();

        Pages.ofKeys(blobs, "a/", page -> {
            assertThat(page).isNotEmpty();
            found.addAll(page);
        });

        assertThat(found).isEqualTo(keys);
    }

    @Test
    void the_first_item_that_fits_is_found_on_whatever_page_it_stands() {
        IntStream.range(0, 100).forEach(number -> put(key(String.format("K%03d", number))));

        for (int number = 0; number < 100; number++) {
            ItemKey wanted = key(String.format("K%03d", number));
            assertThat(Pages.first(control, key("K"), item -> item.key().equals(wanted)))
                    .map(Item::key)
                    .contains(wanted);
        }
        assertThat(Pages.first(control, key("K"), item -> item.key().sort().equals("K100")))
                .isEmpty();
        assertThat(Pages.first(control, key("L"), _ -> true)).isEmpty();
    }

    private static ItemKey key(String sort) {
        return new ItemKey(Table.CONTROL, "M#m", sort);
    }

    private void put(ItemKey key) {
        CommitResult _ = control.commit(Transaction.of(Write.create(Item.first(key, Attributes.NONE))));
    }
}
