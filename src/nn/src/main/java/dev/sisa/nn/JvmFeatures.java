package dev.sisa.nn;

import com.sun.management.HotSpotDiagnosticMXBean;
import java.lang.management.ManagementFactory;

/** Features that the virtual machine reports of itself. */
final class JvmFeatures {

    private JvmFeatures() {}

    /**
     * Whether {@link Math#fma} is an instruction rather than a hundred times slower arbitrary-precision arithmetic.
     *
     * <p>True where the virtual machine cannot be asked (a runtime image without the module {@code jdk.management}, another
     * virtual machine): bits do not depend on the answer, and processors have had the instruction since 2013.
     */
    static boolean usesFma() {
        return !hasModule("jdk.management")
                || ManagementFactory.getPlatformMXBeans(HotSpotDiagnosticMXBean.class).stream()
                        .allMatch(JvmFeatures::usesFma);
    }

    private static boolean usesFma(HotSpotDiagnosticMXBean bean) {
        try {
            return Boolean.parseBoolean(bean.getVMOption("UseFMA").getValue());
        } catch (IllegalArgumentException unknownOption) {
            return true;
        }
    }

    /** Whether the virtual machine was started with the incubating vector module. */
    static boolean hasVectors() {
        return hasModule("jdk.incubator.vector");
    }

    private static boolean hasModule(String name) {
        return ModuleLayer.boot().findModule(name).isPresent();
    }
}
