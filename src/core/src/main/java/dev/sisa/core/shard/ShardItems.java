package dev.sisa.core.shard;

import dev.sisa.core.port.ItemKey;
import dev.sisa.core.port.Table;
import java.util.Locale;

/** Keys of a shard's items other than its row: partition {@code M#model#SH#0007}. */
public final class ShardItems {

    private ShardItems() {}

    /** An item of a shard. */
    public static ItemKey key(String model, int shard, String sort) {
        return new ItemKey(Table.CONTROL, String.format(Locale.ROOT, "M#%s#SH#%04d", model, shard), sort);
    }
}
