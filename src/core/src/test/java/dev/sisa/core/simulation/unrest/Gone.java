package dev.sisa.core.simulation.unrest;

import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * I13: from the moment when a part of a request is said to be erased in a shard, no blob that saw its samples exists, and none
 * is written any more. The same holds of all that a request named, also of what was never seen, once it has its receipt.
 */
final class Gone {

    private final Stage stage;
    private final Sightings sightings;
    private final Forgotten forgotten;
    private final BitSet gone = new BitSet();
    private final Map<String, BitSet> named = new HashMap<>();
    private final Set<String> erased = new HashSet<>();

    Gone(Stage stage, Sightings sightings, Forgotten forgotten) {
        this.stage = stage;
        this.sightings = sightings;
        this.forgotten = forgotten;
    }

    void committed(Change change) {
        change.puts("SH#")
                .filter(item -> item.key().partition().startsWith("RQ#"))
                .forEach(item -> {
                    String[] place = item.key().sort().split("#", -1);
                    String part = request(item.key().partition()) + "-" + place[2];
                    int shard = Integer.parseInt(place[1]);
                    BitSet here = (BitSet) forgotten.of(part, shard).clone();
                    requireGone(here, "a shard's milestone");
                });
        change.puts("META")
                .filter(item -> item.attributes().has("rc"))
                .forEach(item -> receipt(request(item.key().partition())));
    }

    /** The caller is told which samples a request named: from its receipt on none of them is anywhere. */
    void acknowledged(String request, BitSet samples) {
        named.computeIfAbsent(request, _ -> new BitSet()).or(samples);
        if (erased.contains(request)) {
            requireGone(samples, "a receipt");
        }
    }

    void puts(Actor actor, String key, BitSet seen) {
        if (seen.intersects(gone)) {
            throw new Violation("I13", actor.name() + " writes " + key + ", which saw what was erased");
        }
    }

    private void receipt(String request) {
        if (erased.add(request)) {
            requireGone(forgotten.of(request), "a receipt");
            requireGone(named.getOrDefault(request, new BitSet()), "a receipt");
        }
    }

    private void requireGone(BitSet samples, String by) {
        for (String key : stage.home().blobs().keySet()) {
            if (sightings.of(key).intersects(samples)) {
                throw new Violation("I13", by + " says that all is destroyed, but there is " + key);
            }
        }
        gone.or(samples);
    }

    private static String request(String partition) {
        return partition.substring("RQ#".length());
    }
}
