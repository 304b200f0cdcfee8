package dev.sisa.core.shard;

import dev.sisa.core.port.ItemKey;
import dev.sisa.core.port.Table;
import java.util.Locale;

/**
 * Keys of a shard's items other than its row, which its writers share: partition {@code W#model#0007}, apart from the rows that are read
 * to answer.
 */
public final class ShardItems {

    private ShardItems() {}

    /** An item of a shard. */
    public static ItemKey key(String model, int shard, String sort) {
        return new ItemKey(Table.CONTROL, String.format(Locale.ROOT, "W#%s#%04d", model, shard), sort);
    }
}
