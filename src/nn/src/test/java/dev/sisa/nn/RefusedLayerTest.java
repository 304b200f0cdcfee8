package dev.sisa.nn;

import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.sisa.core.spec.NetworkSpec;
import dev.sisa.core.spec.NormalisationLayer;
import dev.sisa.core.training.NetworkShape;
import java.util.List;
import org.junit.jupiter.api.Test;

final class RefusedLayerTest {

    @Test
    void the_portable_engine_refuses_what_is_not_dense() {
        NetworkShape shape = new NetworkShape(4, new NetworkSpec(List.of(new NormalisationLayer(0.9, 1e-5))), 2);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new PortableEngine().initial(Samples.constituent(shape, Samples.SGD, 0)))
                .withMessage("the portable engine trains dense layers alone, and layer 1 is a normalisation:"
                        + " choose --engine dl4j");
    }
}
