package dev.sisa.core.calls;

import dev.sisa.core.data.Sample;
import dev.sisa.core.simulation.Scene;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * The sizes at which a use case is counted.
 *
 * @param samples of each slice that the model has besides those that are named
 * @param named samples of each slice in the file or request
 */
record Sizes(int shards, int slices, int samples, int named) {

    /** By the names that formulas have for them. */
    Map<String, Long> names() {
        long all = (long) shards * slices;
        return Map.of(
                "S", (long) shards,
                "R", (long) slices,
                "N", all * (samples + named),
                "n", all * named,
                "K", all * named,
                "m", (long) slices * named,
                "M", (long) slices * (samples + named));
    }

    /** A model without samples. */
    Scene scene() {
        Scene scene = new Scene(shards, slices);
        scene.worker().ingest(List.of());
        return scene;
    }

    /** New samples of all slices: those that are named. */
    List<Sample> named(Scene scene) {
        return each(scene, named);
    }

    /** New samples of all slices: those besides. */
    List<Sample> others(Scene scene) {
        return each(scene, samples);
    }

    private List<Sample> each(Scene scene, int count) {
        return IntStream.range(0, count)
                .boxed()
                .flatMap(_ -> IntStream.range(0, shards * slices)
                        .mapToObj(place -> scene.sample(place % shards, place / shards + 1)))
                .toList();
    }
}
