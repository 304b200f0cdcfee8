package dev.sisa.core.receipt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sisa.core.bytes.Bytes;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class CommitmentTest {

    private static final Bytes OTHER = Bytes.ofHex("a5".repeat(Commitment.SALT));

    @Test
    void everything_that_it_is_made_of_matters() {
        Stream<Commitment> commitments = Stream.of(
                Commitment.of(Receipts.SALT, "m", Commitment.Kind.SAMPLE, "alice"),
                Commitment.of(OTHER, "m", Commitment.Kind.SAMPLE, "alice"),
                Commitment.of(Receipts.SALT, "n", Commitment.Kind.SAMPLE, "alice"),
                Commitment.of(Receipts.SALT, "m", Commitment.Kind.SUBJECT, "alice"),
                Commitment.of(Receipts.SALT, "m", Commitment.Kind.SAMPLE, "bob"),
                Commitment.of(Receipts.SALT, "ms", Commitment.Kind.SAMPLE, "alice"));

        assertThat(commitments).doesNotHaveDuplicates();
    }

    /** HMAC-SHA-256 of {@code commitment, m, sample, alice}, each behind its length in eight bytes, made with another program. */
    @Test
    void its_form_is_fixed() {
        assertThat(Commitment.of(Receipts.SALT, "m", Commitment.Kind.SAMPLE, "alice")
                        .hex())
                .isEqualTo("b496b7df47749278d587cbcbe87dc94210665714887f3a9c945869cd33dbde72");
    }

    @Test
    void a_salt_of_another_length_is_refused() {
        Bytes half = Bytes.ofHex("5a".repeat(16));

        assertThatThrownBy(() -> Commitment.of(half, "m", Commitment.Kind.SAMPLE, "alice"))
                .hasMessage("the salt of a request has 32 bytes, not 16");
    }
}
