package dev.sisa.core.simulation;

import dev.sisa.core.bytes.Bytes;
import dev.sisa.core.model.Model;
import dev.sisa.core.port.Item;
import dev.sisa.core.sample.Point;
import dev.sisa.core.sample.Points;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Looks for what a healed home must not have any more: blobs that nothing names, unfinished work, traces of the forgotten. */
public final class Leftovers {

    private Leftovers() {}

    /** One line for each thing that should not be there. */
    public static List<String> of(MemoryHome home, Model model, Collection<Bytes> forgotten) {
        List<String> leftovers = new ArrayList<>();
        Set<String> blobs = new TreeSet<>(home.blobs().keySet());
        blobs.removeAll(named(home, model));
        blobs.forEach(blob -> leftovers.add("nothing names " + blob));
        home.items().stream()
                .map(Item::key)
                .filter(key -> key.sort().startsWith("PB#") || key.sort().startsWith("GC#"))
                .forEach(key -> leftovers.add("unfinished " + key));
        Set<String> memberships =
                forgotten.stream().map(sample -> "P#" + sample.toHex()).collect(Collectors.toSet());
        home.items().stream()
                .map(Item::key)
                .filter(key -> memberships.contains(key.sort()))
                .forEach(key -> leftovers.add("still a subject's: " + key));
        forgotten.stream()
                .filter(sample -> !entombed(home, sample))
                .forEach(sample -> leftovers.add("no tombstone of " + sample));
        return leftovers;
    }

    private static Set<String> named(MemoryHome home, Model model) {
        Set<String> named = new TreeSet<>();
        model.shardsIn(home.ports()).all(model.shards()).forEach(shard -> named.addAll(shard.blobs()));
        return named;
    }

    private static boolean entombed(MemoryHome home, Bytes sample) {
        return new Points(home.ports().control())
                .read(sample)
                .filter(known -> known.point() instanceof Point.Tombstone)
                .isPresent();
    }
}
