package dev.sisa.nn;

import com.sun.management.HotSpotDiagnosticMXBean;
import java.lang.management.ManagementFactory;

/** What the virtual machine says about itself. */
final class HotSpot {

    private HotSpot() {}

    /**
     * Whether {@link Math#fma} is an instruction rather than a hundred times slower arbitrary-precision arithmetic.
     *
     * <p>True where there is nobody to ask: bits do not depend on the answer, and processors have had the instruction since
     * 2013.
     */
    static boolean usesFma() {
        try {
            HotSpotDiagnosticMXBean bean = ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class);
            return bean == null
                    || Boolean.parseBoolean(bean.getVMOption("UseFMA").getValue());
        } catch (IllegalArgumentException optionOrBeanUnknown) {
            return true;
        }
    }

    /** Whether the virtual machine was started with the incubating vector module. */
    static boolean hasVectors() {
        return ModuleLayer.boot().findModule("jdk.incubator.vector").isPresent();
    }
}
