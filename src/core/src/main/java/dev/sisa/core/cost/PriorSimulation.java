package dev.sisa.core.cost;

import dev.sisa.core.layout.Location;
import dev.sisa.core.layout.Placement;
import dev.sisa.core.layout.PriorOrder;
import dev.sisa.core.layout.UnitHash;
import dev.sisa.core.spec.Layout;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;

/**
 * Places samples under new keys, trial after trial, draws requests by the deletion prior and counts the visits of healing.
 * All cuts see the same samples and requests. Used by one thread.
 */
public final class PriorSimulation {

    private final DeletionPrior prior;
    private final Requests requests;
    private final RandomGenerator random;

    /**
     * A simulation of some requests.
     *
     * @param requests of as many samples as the prior has
     */
    public PriorSimulation(DeletionPrior prior, Requests requests, RandomGenerator random) {
        if (requests.samples() != prior.samples()) {
            throw new IllegalArgumentException(
                    "a prior of " + prior.samples() + " samples does not fit " + requests.samples() + " samples");
        }
        this.prior = prior;
        this.requests = requests;
        this.random = random;
    }

    /** The cost of each cut, in their order. */
    public List<LayoutCost> choices(List<? extends LayoutCandidate> cuts, int trials) {
        List<Costs> costs = cuts.stream().map(_ -> new Costs(trials)).toList();
        for (int trial = 0; trial < trials; trial++) {
            Population samples = new Population();
            for (int cut = 0; cut < costs.size(); cut++) {
                costs.get(cut).add(samples, cuts.get(cut).layout(samples::order));
            }
        }
        return costs.stream().map(Costs::choice).toList();
    }

    /** The samples of one trial. */
    private final class Population {

        private final List<UnitHash> hashes = Stream.generate(() -> UnitHash.random(random))
                .limit(prior.samples())
                .toList();
        private final List<Integer> asked = prior.draw(requests.count(), random);
        private Optional<PriorOrder> order = Optional.empty();

        PriorOrder order() {
            if (order.isEmpty()) {
                PriorOrder all = new PriorOrder();
                for (int sample = 0; sample < hashes.size(); sample++) {
                    all.add(hashes.get(sample), prior.of(sample));
                }
                order = Optional.of(all);
            }
            return order.get();
        }

        Location place(Layout layout, int sample) {
            return Placement.locate(layout, hashes.get(sample), prior.of(sample));
        }
    }

    /** The costs of one cut in the trials so far. */
    private final class Costs {

        private final double[] together;
        private final double[] alone;
        private int trial;
        private int shards;
        private int slices;

        Costs(int trials) {
            this.together = new double[trials];
            this.alone = new double[trials];
        }

        void add(Population samples, Layout layout) {
            SliceCounts counts = new SliceCounts(layout, requests.passes());
            for (int sample = 0; sample < prior.samples(); sample++) {
                counts.add(samples.place(layout, sample));
            }
            List<Location> places = samples.asked.stream()
                    .map(sample -> samples.place(layout, sample))
                    .toList();
            together[trial] = counts.copy().forget(places);
            alone[trial] = places.stream()
                    .mapToLong(place -> counts.forget(List.of(place)))
                    .sum();
            trial++;
            shards = layout.shards();
            slices = layout.slices();
        }

        /** The number of shards follows from the prior alone, so that it is the same in all trials. */
        LayoutCost choice() {
            return new LayoutCost(shards, slices, Estimate.of(together), Estimate.of(alone));
        }
    }
}
