package dev.sisa.core.receipt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sisa.core.bytes.Bytes;
import dev.sisa.core.failure.InvalidValueException;
import dev.sisa.core.shard.ListDigest;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Receipts name shards by keyed hashes. */
final class ShardNamesTest {

    private static final ShardNames NAMES = ShardNames.ofSalt(Receipts.SALT);

    @Test
    void names_are_pinned() {
        assertThat(NAMES.of(3).text()).isEqualTo("e8c7421e07bea7699695a40d8ba6644944598d7e139c5aa13a4c808b5d8f1862");
        assertThat(NAMES.of(3).title()).isEqualTo("shard " + NAMES.of(3).text().substring(0, 12));
    }

    @Test
    void a_holder_of_the_salt_finds_the_number_again_and_no_other_does() {
        ShardNames other = ShardNames.ofSalt(Bytes.ofHex("5b".repeat(32)));

        assertThat(NAMES.numbers(8)).hasSize(8).containsEntry(NAMES.of(7), 7);
        assertThat(other.numbers(8)).doesNotContainKey(NAMES.of(7));
    }

    @Test
    void the_number_stands_in_no_new_receipt() {
        ErasureReceipt like = Receipts.erasure(Receipts.FIRST);
        List<ErasedShard> numbered =
                List.of(new ErasedShard(ShardName.numbered(3), 12, Instant.EPOCH, ListDigest.of(List.of())));

        assertThat(like.text()).contains("\"shard\":\"" + NAMES.of(3).text() + "\"");
        assertThatThrownBy(() -> new ErasureReceipt(
                        Receipts.FIRST,
                        like.request(),
                        like.basis(),
                        numbered,
                        like.parts(),
                        like.notCovered(),
                        ListPages.NONE))
                .isInstanceOf(InvalidValueException.class)
                .hasMessage("a receipt of sisa-receipt/2 names shards by keyed hashes, not by their numbers");
    }

    @Test
    void names_have_one_order() {
        assertThat(ShardName.numbered(9)).isLessThan(ShardName.numbered(10));
        assertThatThrownBy(() -> new ShardName("third")).isInstanceOf(InvalidValueException.class);
        assertThatThrownBy(() -> new ShardNames(Bytes.ofHex("5a"))).isInstanceOf(InvalidValueException.class);
    }
}
