package dev.sisa.dl4j;

import dev.sisa.core.training.WrongDeviceException;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The device class that the bits of Deeplearning4j depend on besides the network: its version, the one native library on the
 * class path, one thread, and the instruction sets that OpenBLAS and oneDNN choose their kernels by. Native code reads the
 * environment when it starts, so it must be set before Java is.
 *
 * @param environment of this process
 * @param system name of the operating system
 * @param processor name of its architecture
 */
record DeviceClass(Map<String, String> environment, String system, String processor) {

    /** The required values of the environment. */
    static final Map<String, String> PINNED =
            Map.of("OMP_NUM_THREADS", "1", "OPENBLAS_CORETYPE", "Haswell", "DNNL_MAX_CPU_ISA", "AVX2");

    /** Whether there is a native library for this machine. */
    boolean supported() {
        return system.toLowerCase(Locale.ROOT).equals("linux")
                && (processor.equals("amd64") || processor.equals("x86_64"));
    }

    /**
     * Checks that training here gives the bits of the fingerprint.
     *
     * @throws WrongDeviceException if it would not
     */
    void require() {
        if (!supported()) {
            throw new WrongDeviceException(
                    "the dl4j engine trains on linux-x86_64 alone, and this is " + system + " on " + processor
                            + ": train dense networks with --engine portable, or heal the model elsewhere");
        }
        Map<String, String> missing = new TreeMap<>(PINNED);
        missing.entrySet().removeIf(entry -> entry.getValue().equals(environment.get(entry.getKey())));
        if (!missing.isEmpty()) {
            String settings = missing.entrySet().stream().map(Object::toString).collect(Collectors.joining(" "));
            throw new WrongDeviceException("the dl4j engine gives the same bits only where the environment says "
                    + settings + " before Java starts: start it with ./sisa, which sets them, or set them yourself");
        }
    }
}
