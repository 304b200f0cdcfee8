package dev.sisa.core.bytes;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The literals were computed with Python's hmac from the documentation. */
final class FieldHashTest {

    private static final Bytes KEY = Bytes.ofHex("000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f");

    @Test
    void the_hash_is_what_it_was() {
        assertThat(FieldHash.keyed(KEY, "place")
                        .text("ab")
                        .number(7)
                        .bytes(Bytes.ofHex("0102"))
                        .digest()
                        .toHex())
                .isEqualTo("edb14342019798c7d054f37fce71d94f9702abf755b862566fa4658ee751e212");
    }

    @Test
    void fields_do_not_run_into_each_other() {
        assertThat(FieldHash.keyed(KEY, "p").text("ab").text("c").digest().toHex())
                .isEqualTo("172af6c2491e1136ea6be71dc4520f7ca33acd556571af6f4082a35aa2590145");
        assertThat(FieldHash.keyed(KEY, "p").text("a").text("bc").digest().toHex())
                .isEqualTo("a74f480ee7147df8df561a1513388ec2bea9d9be98a93ac49fcf8cc404176346");
    }

    @Test
    void purposes_and_keys_are_kept_apart() {
        assertThat(FieldHash.keyed(KEY, "p").text("x").digest())
                .isNotEqualTo(FieldHash.keyed(KEY, "q").text("x").digest())
                .isNotEqualTo(FieldHash.keyed(Bytes.ofText("k"), "p").text("x").digest());
    }

    @Test
    void an_empty_field_counts() {
        assertThat(FieldHash.keyed(KEY, "p").text("").digest())
                .isNotEqualTo(FieldHash.keyed(KEY, "p").digest());
    }
}
