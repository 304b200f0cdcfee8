package dev.sisa.core.erasure;

import dev.sisa.core.port.ControlStore;
import java.util.List;

/** The parts that are pending in a shard, for tests of other packages. */
public final class PendingNames {

    private PendingNames() {}

    /** Their names, in the order in which they were accepted. */
    public static List<String> of(ControlStore control, String model, int shard) {
        return PendingSnapshot.read(control, model, shard).parts().stream()
                .map(PendingSnapshot.Waiting::name)
                .toList();
    }
}
