package dev.sisa.core.ingest;

import dev.sisa.core.port.ControlStore;
import dev.sisa.core.port.Item;
import dev.sisa.core.port.ItemKey;
import dev.sisa.core.sample.Points;
import dev.sisa.core.sample.Subjects;
import dev.sisa.core.store.ItemReads;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The points of staged samples and the tombstones of their subjects, read together. */
record StoredPoints(Map<ItemKey, Item> items) {

    /** No points and no tombstones. */
    static final StoredPoints NONE = new StoredPoints(Map.of());

    StoredPoints {
        items = Map.copyOf(items);
    }

    /** As of now. */
    static StoredPoints read(ControlStore control, Collection<StagedPoint> staged) {
        List<ItemKey> keys = new ArrayList<>();
        staged.forEach(point -> keys.addAll(keys(point)));
        return new StoredPoints(ItemReads.of(control, keys));
    }

    /** The items that a sample takes of a read. */
    static List<ItemKey> keys(StagedPoint staged) {
        ItemKey point = Points.key(staged.sample());
        return staged.hasSubject() ? List.of(point, subject(staged)) : List.of(point);
    }

    private static ItemKey subject(StagedPoint staged) {
        return Subjects.tombstone(staged.subject().toHex());
    }

    Optional<Points.Versioned> point(StagedPoint staged) {
        return Optional.ofNullable(items.get(Points.key(staged.sample()))).map(Points::versioned);
    }

    FoundPoint found(StagedPoint staged) {
        boolean suppressed = staged.hasSubject() && items.containsKey(subject(staged));
        return new FoundPoint(staged, Finding.of(staged, point(staged), suppressed));
    }
}
