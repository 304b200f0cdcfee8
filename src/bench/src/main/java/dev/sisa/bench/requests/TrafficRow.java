package dev.sisa.bench.requests;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.sisa.cli.output.Figures;
import dev.sisa.cli.output.TextTable;
import dev.sisa.core.cost.TrafficSimulation;
import dev.sisa.core.spec.PlacementPolicy;
import java.util.Map;
import java.util.Optional;

/** The cost of some requests under one placement, in full trainings, beside the figures of an earlier simulation. */
record TrafficRow(int requests, PlacementPolicy placement, TrafficSimulation.Cost cost) {

    /** The cut of that simulation, which had 20,000 samples and a Zipf prior with exponent 1. */
    static final int SHARDS = 20;

    static final int SLICES = 10;

    private static final Map<String, Expected> EXPECTED = Map.of(
            "uniform 10", new Expected(0.356, 0.301),
            "uniform 100", new Expected(3.50, 0.93),
            "prior-ordered 10", new Expected(0.146, 0.124),
            "prior-ordered 100", new Expected(1.54, 0.58));

    /** The figures of the earlier simulation, in full trainings. */
    private record Expected(double oneByOne, double oneBatch) {}

    private Optional<Expected> expected() {
        return Optional.ofNullable(EXPECTED.get(name(placement) + " " + requests));
    }

    /** The word for a placement that was tried. */
    static String name(PlacementPolicy placement) {
        return switch (placement) {
            case PlacementPolicy.Uniform _ -> "uniform";
            case PlacementPolicy.PriorOrdered _ -> "prior-ordered";
            case PlacementPolicy.PriorSharded _ -> "prior-sharded";
        };
    }

    private double saved() {
        return cost.oneByOne().mean() / cost.inWindows().mean();
    }

    void putInto(ObjectNode node) {
        node.put("requests", requests)
                .put("placement", name(placement))
                .put("runs", cost.runs().mean())
                .put("mostRuns", cost.mostRuns().mean())
                .put("oneByOne", cost.oneByOne().mean())
                .put("inWindows", cost.inWindows().mean())
                .put("oneBatch", cost.oneBatch().mean())
                .put("speedup", saved());
        expected().ifPresent(said -> node.put("expectedOneByOne", said.oneByOne())
                .put("expectedOneBatch", said.oneBatch()));
    }

    static TextTable table() {
        return new TextTable(
                "requests",
                "placement",
                "runs",
                "at most",
                "one by one",
                "expected",
                "in windows",
                "one batch",
                "expected",
                "saved by windows");
    }

    void addTo(TextTable table) {
        table.row(
                requests,
                name(placement),
                Figures.decimals(cost.runs().mean(), 1),
                Figures.decimals(cost.mostRuns().mean(), 1),
                Figures.decimals(cost.oneByOne().mean(), 3),
                expected().map(said -> Figures.decimals(said.oneByOne(), 3)).orElse("-"),
                Figures.decimals(cost.inWindows().mean(), 3),
                Figures.decimals(cost.oneBatch().mean(), 3),
                expected().map(said -> Figures.decimals(said.oneBatch(), 3)).orElse("-"),
                Figures.times(saved()));
    }
}
