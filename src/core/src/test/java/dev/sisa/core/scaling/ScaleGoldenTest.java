package dev.sisa.core.scaling;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sisa.core.bytes.Bytes;
import dev.sisa.core.schema.LearnedInput;
import dev.sisa.core.shard.BlobKind;
import dev.sisa.core.shard.SaltedBlob;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

/**
 * The blob and its name were made in Python from the documentation of {@link LearnedScale}, not by the writer: one input of mean
 * 37.5 and deviation 16, one that is not learned, then the bytes of an engine.
 */
final class ScaleGoldenTest {

    private static final List<LearnedInput> INPUTS = List.of(
            new LearnedInput(0, false, OptionalDouble.empty()), new LearnedInput(2, false, OptionalDouble.empty()));
    private static final Bytes SALT = Bytes.ofHex("000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f");
    private static final String NAME = "749f67d67ef1a487afa0088b54a7e583a895205622bf6a29d1383634b83f78de";
    private static final Bytes ENGINE = Bytes.ofText("engine");

    @Test
    void version_1_is_read() throws IOException {
        ScaledParameters read =
                ScaledParameters.split(INPUTS, new SaltedBlob(golden()).open(NAME, BlobKind.PARAMETERS));

        assertThat(read.scale().unlearned()).containsExactly(1);
        assertThat(read.scale().input(0, 37.5)).isZero();
        assertThat(read.scale().input(0, 53.5)).isEqualTo(1);
        assertThat(read.engine()).isEqualTo(ENGINE);
    }

    @Test
    void version_1_is_written() throws IOException {
        LearnedScale scale = LearnedScale.none(INPUTS)
                .learn(0, 0, new double[0], (_, _, _) -> Optional.of(new ColumnScale(37.5, 16)));
        Bytes joined = new ScaledParameters(scale, ENGINE).join();

        assertThat(SaltedBlob.seal(SALT, BlobKind.PARAMETERS, joined).bytes()).isEqualTo(golden());
    }

    private static Bytes golden() throws IOException {
        try (InputStream in = requireNonNull(ScaleGoldenTest.class.getResourceAsStream("scale-v1.params"))) {
            return Bytes.owning(in.readAllBytes());
        }
    }
}
