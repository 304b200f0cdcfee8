package dev.sisa.core.invariant;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sisa.core.bytes.Bytes;
import dev.sisa.core.data.Sample;
import dev.sisa.core.layout.Location;
import dev.sisa.core.layout.Placement;
import dev.sisa.core.layout.SampleUnit;
import dev.sisa.core.shard.CheckpointEntry;
import dev.sisa.core.shard.SliceEntry;
import dev.sisa.core.simulation.MemoryHome;
import dev.sisa.core.simulation.Twins;
import dev.sisa.core.simulation.Worker;
import dev.sisa.core.simulation.World;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** I4: ingesting D and forgetting F is ingesting D minus F in a fresh home with the same keys. */
final class NeverIngestedTest {

    @ParameterizedTest
    @ValueSource(longs = {4_001, 4_002, 4_003, 4_004, 4_005, 4_006})
    void forgetting_equals_never_having_ingested_and_the_keys_agree(long seed) {
        World world = World.random(seed);
        List<Sample> survivors = new ArrayList<>(world.population());
        List<Sample> forgotten = some(survivors, seed);
        survivors.removeAll(forgotten);
        Twins twins = new Twins(world.model(), Worker.Algorithm.fold());
        MemoryHome home = twins.fresh(seed, world.population());
        twins.worker(home, home.ports()).accept(world.ids(forgotten));
        twins.worker(home, home.ports()).heal();
        MemoryHome fresh = twins.fresh(~seed, survivors);

        assertThat(twins.differences(home, fresh)).as("seed %s", seed).isEmpty();
        assertThat(keys(home, world)).as("seed %s", seed).isEqualTo(keys(fresh, world));
    }

    @ParameterizedTest
    @ValueSource(longs = {4_001, 4_002, 4_003, 4_004, 4_005, 4_006})
    void no_place_depends_on_who_else_is_there(long seed) {
        World world = World.random(seed);
        Placement placement = world.model().placement();

        assertThat(moved(world, samples -> located(placement, samples))).isEmpty();
    }

    @Test
    void places_by_counts_are_reported() {
        World world = World.random(4_001);
        int shards = world.model().shards();

        assertThat(moved(world, samples -> {
                    Map<String, Location> places = new HashMap<>();
                    samples.forEach(sample -> places.put(sample.id(), new Location(places.size() % shards, 1, 0)));
                    return places;
                }))
                .isNotEmpty();
    }

    /** Ids of samples that get another place when somebody else is gone. */
    private static List<String> moved(World world, Function<List<Sample>, Map<String, Location>> places) {
        List<Sample> rest = new ArrayList<>(world.population());
        rest.removeAll(some(rest, 1));
        Map<String, Location> before = places.apply(world.population());
        Map<String, Location> after = places.apply(rest);
        return after.entrySet().stream()
                .filter(place -> !place.getValue().equals(before.get(place.getKey())))
                .map(Map.Entry::getKey)
                .toList();
    }

    private static Map<String, Location> located(Placement placement, List<Sample> samples) {
        Map<String, Location> places = new HashMap<>();
        for (Sample sample : samples) {
            SampleUnit unit = sample.subject()
                    .<SampleUnit>map(SampleUnit.Subject::new)
                    .orElseGet(() -> new SampleUnit.Single(sample.id()));
            places.put(sample.id(), placement.locate(unit, sample.prior()));
        }
        return places;
    }

    private static List<Bytes> keys(MemoryHome home, World world) {
        SliceRows slices = new SliceRows(home.ports(), world.model());
        List<Bytes> keys = new ArrayList<>();
        for (int shard = 0; shard < world.model().shards(); shard++) {
            slices.shard(shard).manifest().slices().stream()
                    .map(SliceEntry::contents)
                    .forEach(keys::add);
            slices.shard(shard).manifest().checkpoints().stream()
                    .map(CheckpointEntry::key)
                    .forEach(keys::add);
        }
        return keys;
    }

    private static List<Sample> some(List<Sample> samples, long seed) {
        Random random = new Random(seed);
        return samples.stream().filter(_ -> random.nextInt(5) == 0).toList();
    }
}
