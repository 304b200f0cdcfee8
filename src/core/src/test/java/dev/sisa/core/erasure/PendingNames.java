package dev.sisa.core.erasure;

import dev.sisa.core.port.Ports;
import java.util.List;

/** The parts that are pending in a shard, for tests of other packages. */
public final class PendingNames {

    private PendingNames() {}

    /** Their names, in the order in which they were accepted. */
    public static List<String> of(Ports ports, String model, int shard) {
        return PendingSnapshot.read(ports, model, shard).parts().stream()
                .map(PendingSnapshot.Waiting::name)
                .toList();
    }
}
