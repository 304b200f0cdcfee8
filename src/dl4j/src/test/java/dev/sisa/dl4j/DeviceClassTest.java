package dev.sisa.dl4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

import dev.sisa.core.training.WrongDeviceException;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class DeviceClassTest {

    @Test
    void the_fingerprint_is_fixed() {
        assertThat(new Dl4jEngine(Map.of()).fingerprint())
                .isEqualTo("dl4j/1.0.0-M2.1/linux-x86_64-onednn-avx2/openblas-haswell/threads-1/1");
    }

    @Test
    void an_environment_that_is_not_pinned_is_refused_with_what_is_missing() {
        Map<String, String> environment = Map.of("OMP_NUM_THREADS", "2", "OPENBLAS_CORETYPE", "Haswell");
        assertThatExceptionOfType(WrongDeviceException.class)
                .isThrownBy(() -> new DeviceClass(environment, "Linux", "amd64").require())
                .withMessage("the dl4j engine gives the same bits only where the environment says DNNL_MAX_CPU_ISA=AVX2"
                        + " OMP_NUM_THREADS=1 before Java starts: start it with ./sisa, which sets them, or set them"
                        + " yourself");
    }

    @Test
    void a_machine_without_a_native_library_is_refused() {
        assertThatExceptionOfType(WrongDeviceException.class)
                .isThrownBy(() -> new DeviceClass(DeviceClass.PINNED, "Mac OS X", "aarch64").require())
                .withMessageStartingWith(
                        "the dl4j engine trains on linux-x86_64 alone, and this is Mac OS X on aarch64");
        assertThatNoException().isThrownBy(() -> new DeviceClass(DeviceClass.PINNED, "Linux", "amd64").require());
    }
}
