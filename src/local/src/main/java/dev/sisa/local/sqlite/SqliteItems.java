package dev.sisa.local.sqlite;

import dev.sisa.core.port.Condition;
import dev.sisa.core.port.DamagedItemException;
import dev.sisa.core.port.Item;
import dev.sisa.core.port.ItemKey;
import dev.sisa.core.port.Page;
import dev.sisa.core.port.Table;
import dev.sisa.core.port.Write;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Items as rows: the statements on the tables within one session. */
final class SqliteItems {

    private static final long PAGE_SIZE = 1_000_000;

    private final SqliteSession session;

    SqliteItems(SqliteSession session) {
        this.session = session;
    }

    /** The items that are there, by one statement a table. */
    Map<ItemKey, Item> read(Set<ItemKey> keys) throws SQLException {
        Map<ItemKey, Item> found = new HashMap<>();
        for (Table table : Table.values()) {
            List<ItemKey> own =
                    keys.stream().filter(key -> key.table() == table).toList();
            if (!own.isEmpty()) {
                read(own, found);
            }
        }
        return found;
    }

    private void read(List<ItemKey> keys, Map<ItemKey, Item> found) throws SQLException {
        int places = places(keys.size());
        List<Object> wanted = new ArrayList<>();
        for (int at = 0; at < places; at++) {
            ItemKey key = keys.get(Math.min(at, keys.size() - 1));
            wanted.add(key.partition());
            wanted.add(key.sort());
        }
        String sql = "WITH wanted(p, s) AS (VALUES " + String.join(", ", Collections.nCopies(places, "(?, ?)"))
                + ") SELECT sort, version, attributes, partition FROM wanted CROSS JOIN " + table(keys.getFirst())
                + " ON partition = p AND sort = s";
        try (ResultSet row = session.prepare(sql, wanted.toArray()).executeQuery()) {
            while (row.next()) {
                Item item = item(new ItemKey(keys.getFirst().table(), row.getString(4), ""), row);
                found.put(item.key(), item);
            }
        }
    }

    /** The next power of two: few statements are prepared, and the last key is named again in the places left. */
    private static int places(int keys) {
        return keys == 1 ? 1 : 2 * Integer.highestOneBit(keys - 1);
    }

    /** A page ends behind a million characters, as DynamoDB's end behind a megabyte: a thousand items may have 400 MB. */
    Page<Item> list(ItemKey prefix, String after, int limit) throws SQLException {
        // rows come one by one: behind the last of the prefix none is read
        String sql = "SELECT sort, version, attributes FROM " + table(prefix)
                + " WHERE partition = ?1 AND sort >= max(?2, ?3) AND (sort > ?3 OR ?3 = '') ORDER BY sort LIMIT ?4";
        List<Item> items = new ArrayList<>();
        try (ResultSet row = session.prepare(sql, prefix.partition(), prefix.sort(), after, limit)
                .executeQuery()) {
            long size = 0;
            while (row.next() && row.getString(1).startsWith(prefix.sort())) {
                items.add(item(prefix, row));
                size += row.getString(3).length();
                if (items.size() == limit || size > PAGE_SIZE) {
                    return new Page<>(items, Optional.of(row.getString(1)));
                }
            }
        }
        return new Page<>(items, Optional.empty());
    }

    boolean holds(Write write) throws SQLException {
        return switch (write.condition()) {
            case Condition.Always _ -> true;
            case Condition.Absent _ -> version(write.key()).isEmpty();
            case Condition.VersionIs(long version) ->
                version(write.key()).filter(found -> found == version).isPresent();
        };
    }

    void apply(Write write) throws SQLException {
        switch (write) {
            case Write.Put put -> put(put.item());
            case Write.Delete delete -> delete(delete.key());
            case Write.Check _ -> {}
        }
    }

    private Optional<Long> version(ItemKey key) throws SQLException {
        String sql = "SELECT version FROM " + table(key) + " WHERE partition = ? AND sort = ?";
        try (ResultSet row = session.prepare(sql, key.partition(), key.sort()).executeQuery()) {
            return row.next() ? Optional.of(row.getLong(1)) : Optional.empty();
        }
    }

    private void put(Item item) throws SQLException {
        ItemKey key = item.key();
        session.execute(
                "INSERT INTO " + table(key) + " VALUES (?, ?, ?, ?) ON CONFLICT (partition, sort)"
                        + " DO UPDATE SET version = excluded.version, attributes = excluded.attributes",
                key.partition(),
                key.sort(),
                item.version(),
                AttributesJson.write(item.attributes()));
    }

    private void delete(ItemKey key) throws SQLException {
        session.execute("DELETE FROM " + table(key) + " WHERE partition = ? AND sort = ?", key.partition(), key.sort());
    }

    private static Item item(ItemKey of, ResultSet row) throws SQLException {
        ItemKey key = new ItemKey(of.table(), of.partition(), row.getString(1));
        long version = row.getLong(2);
        if (version < 1) {
            throw new DamagedItemException(
                    "an item of the control store has version " + version + "; versions count from 1");
        }
        return new Item(key, version, AttributesJson.read(key, row.getString(3)));
    }

    private static String table(ItemKey key) {
        return switch (key.table()) {
            case POINTS -> "points";
            case CONTROL -> "control";
        };
    }
}
