package dev.sisa.core.shard;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sisa.core.bytes.Bytes;
import dev.sisa.core.port.DamagedBlobException;
import java.io.IOException;
import java.io.InputStream;
import org.junit.jupiter.api.Test;

/** The file and its digest were made in Python from the documentation. */
final class SaltedBlobTest {

    private static final Bytes SALT = Bytes.ofHex("000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f");
    private static final Bytes PAYLOAD = Bytes.ofText("payload");
    private static final String NAME = "85ca21c23eaebd7199088b6e53be81d024e3a2ee56f44c56bbd2be9e9c08be6c";
    private static final NamedBlob BLOB = new NamedBlob("key", NAME);

    @Test
    void version_2_of_parameters_is_written() throws IOException {
        SaltedBlob sealed = SaltedBlob.seal(SALT, BlobKind.PARAMETERS, PAYLOAD);

        assertThat(sealed.bytes()).isEqualTo(golden());
        assertThat(sealed.name()).isEqualTo(NAME);
    }

    @Test
    void version_2_of_parameters_is_read() throws IOException {
        assertThat(new SaltedBlob(golden()).open(BLOB, BlobKind.PARAMETERS)).isEqualTo(PAYLOAD);
    }

    @Test
    void any_flipped_bit_is_noticed() throws IOException {
        for (int at = 0; at < golden().size(); at++) {
            byte[] flipped = golden().toArray();
            flipped[at] ^= 1;
            SaltedBlob damaged = new SaltedBlob(Bytes.owning(flipped));

            assertThatThrownBy(() -> damaged.open(BLOB, BlobKind.PARAMETERS))
                    .isInstanceOf(DamagedBlobException.class)
                    .hasMessage("blob key is damaged: its bytes hash to " + damaged.name());
        }
    }

    @Test
    void a_blob_of_another_kind_or_cut_off_is_refused() {
        SaltedBlob sealed = SaltedBlob.seal(SALT, BlobKind.STATE, PAYLOAD);
        SaltedBlob cut = new SaltedBlob(Bytes.copyOf(sealed.bytes().toArray(), 0, 39));

        assertThatThrownBy(() -> sealed.open(new NamedBlob("sealed", sealed.name()), BlobKind.PARAMETERS))
                .isInstanceOf(DamagedBlobException.class)
                .hasMessage("blob sealed does not hold PARAMETERS of a version known here");
        assertThatThrownBy(() -> cut.open(new NamedBlob("cut", cut.name()), BlobKind.STATE))
                .isInstanceOf(DamagedBlobException.class);
    }

    @Test
    void the_same_payload_under_another_salt_has_another_name() {
        assertThat(SaltedBlob.seal(Bytes.ofHex("ff".repeat(32)), BlobKind.PARAMETERS, PAYLOAD)
                        .name())
                .isNotEqualTo(NAME);
    }

    @Test
    void a_salt_has_32_bytes() {
        assertThatThrownBy(() -> SaltedBlob.seal(PAYLOAD, BlobKind.STATE, PAYLOAD))
                .hasMessage("a salt has 32 bytes, not 7");
    }

    private static Bytes golden() throws IOException {
        try (InputStream in = requireNonNull(SaltedBlobTest.class.getResourceAsStream("parameters-v2.params"))) {
            return Bytes.owning(in.readAllBytes());
        }
    }
}
