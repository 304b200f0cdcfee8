package dev.sisa.core.model;

import dev.sisa.core.bytes.Keyed;
import dev.sisa.core.json.BadJsonException;
import dev.sisa.core.json.JsonPlace;
import dev.sisa.core.spec.Aggregation;
import dev.sisa.core.spec.ClassWeights;
import dev.sisa.core.spec.EngineName;
import dev.sisa.core.spec.Layout;
import dev.sisa.core.spec.NetworkSpec;
import dev.sisa.core.spec.PlacementPolicy;
import dev.sisa.core.spec.PriorBound;
import dev.sisa.core.spec.PriorClass;
import dev.sisa.core.spec.TrainingSpec;
import dev.sisa.core.spec.UpdaterSpec;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Reads what {@link TrainingSpecJson} writes; fields that are not stated have the defaults of the command line. */
final class TrainingSpecReader {

    private TrainingSpecReader() {}

    /**
     * The training spec at a place.
     *
     * @throws BadJsonException if something is missing, unknown or out of its range
     */
    static TrainingSpec read(JsonPlace place) {
        place.object(
                "layout",
                "network",
                "updater",
                "l2",
                "passes",
                "batch",
                "seed",
                "aggregation",
                "engine",
                ClassWeightsJson.KEY);
        Layout layout = layout(place.at("layout"));
        NetworkSpec network = NetworkReader.read(place.at("network"));
        UpdaterSpec updater = updater(place.at("updater"));
        double l2 = place.has("l2") ? place.at("l2").number() : 0;
        int passes = place.at("passes").wholeNumber();
        int batch = place.at("batch").wholeNumber();
        long seed = place.has("seed") ? place.at("seed").longNumber() : 0;
        Aggregation aggregation =
                place.has("aggregation") ? constant(place.at("aggregation"), Aggregation.class) : Aggregation.MAJORITY;
        EngineName engine =
                place.has("engine") ? constant(place.at("engine"), EngineName.class) : EngineName.usual(network);
        ClassWeights weights = ClassWeightsJson.read(place);
        return place.checked(() ->
                new TrainingSpec(layout, network, updater, l2, passes, batch, seed, aggregation, engine, weights));
    }

    private static Layout layout(JsonPlace place) {
        place.object("shards", "slices", "placement", "classes", "bounds");
        int shards = place.at("shards").wholeNumber();
        int slices = place.at("slices").wholeNumber();
        PlacementPolicy placement = placement(place);
        return place.checked(() -> new Layout(shards, slices, placement));
    }

    private static PlacementPolicy placement(JsonPlace layout) {
        JsonPlace place = layout.at("placement");
        if (!layout.has("placement") || place.isText("uniform")) {
            if (layout.has("classes")) {
                throw layout.at("classes")
                        .bad(
                                "means nothing to uniform placement",
                                "Take it out, or state \"placement\": \"prior-ordered\"");
            }
            return new PlacementPolicy.Uniform();
        }
        return switch (place.text()) {
            case "prior-ordered" -> {
                List<PriorClass> classes = layout.at("classes").members().stream()
                        .map(TrainingSpecReader::priorClass)
                        .toList();
                yield layout.at("classes").checked(() -> new PlacementPolicy.PriorOrdered(classes));
            }
            case "prior-sharded" -> {
                List<PriorBound> bounds = layout.at("bounds").members().stream()
                        .map(TrainingSpecReader::priorBound)
                        .toList();
                yield layout.at("bounds").checked(() -> new PlacementPolicy.PriorSharded(bounds));
            }
            default ->
                throw place.bad("is not a placement", "State \"uniform\", \"prior-ordered\" or \"prior-sharded\"");
        };
    }

    private static PriorBound priorBound(JsonPlace place) {
        place.object("prior", "rank");
        double prior = place.at("prior").number();
        long rank = place.at("rank").longNumber();
        return place.checked(() -> new PriorBound(prior, rank));
    }

    private static PriorClass priorClass(JsonPlace place) {
        place.object("from", "slices", "share");
        double from = place.at("from").number();
        int slices = place.at("slices").wholeNumber();
        int share = place.has("share") ? place.at("share").wholeNumber() : slices;
        return place.checked(() -> new PriorClass(from, slices, share));
    }

    private static UpdaterSpec updater(JsonPlace place) {
        place.object("sgd", "momentum", "adam");
        List<String> keys = place.keysInOrder();
        if (keys.size() != 1) {
            throw place.bad("names " + keys.size() + " updaters", "State one of sgd, momentum, adam");
        }
        JsonPlace settings = place.at(keys.getFirst());
        return switch (keys.getFirst()) {
            case "sgd" -> {
                settings.object("rate");
                yield settings.checked(
                        () -> new UpdaterSpec.Sgd(settings.at("rate").number()));
            }
            case "momentum" -> {
                settings.object("rate", "momentum");
                yield settings.checked(() -> new UpdaterSpec.Momentum(
                        settings.at("rate").number(),
                        number(settings, "momentum").orElse(UpdaterSpec.MOMENTUM)));
            }
            default -> {
                settings.object("rate", "beta1", "beta2", "epsilon");
                yield settings.checked(() -> new UpdaterSpec.Adam(
                        settings.at("rate").number(),
                        number(settings, "beta1").orElse(UpdaterSpec.BETA1),
                        number(settings, "beta2").orElse(UpdaterSpec.BETA2),
                        number(settings, "epsilon").orElse(UpdaterSpec.EPSILON)));
            }
        };
    }

    private static Optional<Double> number(JsonPlace place, String key) {
        return place.has(key) ? Optional.of(place.at(key).number()) : Optional.empty();
    }

    static <E extends Enum<E> & Keyed> E constant(JsonPlace place, Class<E> type) {
        String text = place.text();
        return Keyed.find(type, text)
                .orElseThrow(() -> place.bad(
                        "is \"" + text + "\"",
                        "State one of "
                                + Arrays.stream(type.getEnumConstants())
                                        .map(Keyed::key)
                                        .collect(Collectors.joining(", "))));
    }
}
