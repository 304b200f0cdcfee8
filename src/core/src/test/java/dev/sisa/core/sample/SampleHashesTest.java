package dev.sisa.core.sample;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sisa.core.bytes.Bytes;
import org.junit.jupiter.api.Test;

/** The literals were computed with Python's hmac from the documentation. */
final class SampleHashesTest {

    private static final Bytes KEY = Bytes.ofHex("000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f");

    private final SampleHashes hashes = new SampleHashes(KEY, "m");

    @Test
    void hashes_are_what_they_were() {
        assertThat(hashes.sample("s1").toHex()).isEqualTo("aefb548c67028ad102586c2ce770cf65");
        assertThat(hashes.subject("s1").toHex()).isEqualTo("12e4b20bd73ab6615cd2687c2f008950");
    }

    @Test
    void another_model_or_key_gives_other_hashes() {
        assertThat(new SampleHashes(KEY, "n").sample("s1")).isNotEqualTo(hashes.sample("s1"));
        assertThat(new SampleHashes(Bytes.ofText("k"), "m").sample("s1")).isNotEqualTo(hashes.sample("s1"));
    }
}
