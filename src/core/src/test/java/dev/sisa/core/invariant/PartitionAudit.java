package dev.sisa.core.invariant;

import dev.sisa.core.bytes.Bytes;
import dev.sisa.core.data.Sample;
import dev.sisa.core.layout.Location;
import dev.sisa.core.layout.SampleUnit;
import dev.sisa.core.sample.Point;
import dev.sisa.core.sample.Points;
import dev.sisa.core.slice.SliceRow;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Compares what lies in the slices with who should: every live sample once, where its keyed hash and its point say, and nobody
 * else anywhere.
 */
final class PartitionAudit {

    private final SliceRows slices;

    PartitionAudit(SliceRows slices) {
        this.slices = slices;
    }

    List<String> violations(Collection<Sample> live) {
        Map<Bytes, List<Location>> found = found();
        List<String> violations = new ArrayList<>();
        for (Sample sample : live) {
            Bytes hash = slices.model().hashes().sample(sample.id());
            Location due = due(sample);
            List<Location> places = found.getOrDefault(hash, List.of());
            found.remove(hash);
            if (!places.equals(List.of(new Location(due.shard(), due.slice(), 0)))) {
                violations.add(sample.id() + " lies in " + places.size() + " slices, or in a wrong one");
            }
            if (!pointed(hash, due)) {
                violations.add(sample.id() + " has another point");
            }
        }
        found.keySet().forEach(stranger -> violations.add(stranger + " lies in a slice and is nobody"));
        return violations;
    }

    private boolean pointed(Bytes hash, Location due) {
        return new Points(slices.ports().control())
                .read(hash)
                .filter(known -> known.point() instanceof Point.Placed placed
                        && placed.location().equals(due))
                .isPresent();
    }

    private Location due(Sample sample) {
        SampleUnit unit = sample.subject()
                .<SampleUnit>map(SampleUnit.Subject::new)
                .orElseGet(() -> new SampleUnit.Single(sample.id()));
        return slices.model().placement().locate(unit, sample.prior());
    }

    private Map<Bytes, List<Location>> found() {
        Map<Bytes, List<Location>> found = new HashMap<>();
        for (int shard = 0; shard < slices.model().shards(); shard++) {
            for (int slice = 1; slice <= slices.model().slices(); slice++) {
                Location here = new Location(shard, slice, 0);
                for (SliceRow row :
                        slices.read(slices.shard(shard).manifest().slices().get(slice - 1))) {
                    found.computeIfAbsent(row.id(), _ -> new ArrayList<>()).add(here);
                }
            }
        }
        return found;
    }
}
