package dev.sisa.core.unlearning;

import dev.sisa.core.store.ItemKey;
import dev.sisa.core.store.Table;
import java.util.Locale;

/** Keys of what hangs on a shard besides its row: partition {@code M#model#SH#0007}. */
final class ShardItems {

    private ShardItems() {}

    static ItemKey key(String model, int shard, String sort) {
        return new ItemKey(Table.CONTROL, String.format(Locale.ROOT, "M#%s#SH#%04d", model, shard), sort);
    }
}
