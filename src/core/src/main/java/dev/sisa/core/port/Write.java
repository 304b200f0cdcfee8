package dev.sisa.core.port;

/** One part of a transaction: it names one item, its condition and its change. */
public sealed interface Write {

    ItemKey key();

    Condition condition();

    /** Creates or replaces an item. */
    record Put(Item item, Condition condition) implements Write {
        @Override
        public ItemKey key() {
            return item.key();
        }
    }

    /** Removes an item; without a condition, removing an absent item is no error. */
    record Delete(ItemKey key, Condition condition) implements Write {}

    /** Changes nothing, but the transaction commits only if the condition holds. */
    record Check(ItemKey key, Condition condition) implements Write {}

    /** Creates an item that must not exist yet. */
    static Write create(Item item) {
        return new Put(item, new Condition.Absent());
    }

    /** Replaces the version before the given one. */
    static Write replace(Item changed) {
        return new Put(changed, new Condition.VersionIs(changed.version() - 1));
    }
}
