package dev.sisa.cli.output;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.lang.management.MemoryUsage;

/** The most memory that the process has used so far. */
public final class PeakMemory {

    private PeakMemory() {}

    /** Bytes of heap: the peaks of its pools added up, which need not have come at one time. */
    public static long heapBytes() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .map(MemoryPoolMXBean::getPeakUsage)
                .mapToLong(MemoryUsage::getUsed)
                .sum();
    }
}
