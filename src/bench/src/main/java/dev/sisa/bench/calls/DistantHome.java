package dev.sisa.bench.calls;

import dev.sisa.bench.home.BenchHome;
import dev.sisa.bench.home.BenchPopulation;
import dev.sisa.cli.home.Training;
import dev.sisa.cli.output.Meter;
import dev.sisa.core.acceptance.AcceptRequest;
import dev.sisa.core.acceptance.AcceptResult;
import dev.sisa.core.acceptance.AcceptanceTerms;
import dev.sisa.core.acceptance.DeletionDemand;
import dev.sisa.core.cost.DeletionPrior;
import dev.sisa.core.ingest.Ingest;
import dev.sisa.core.model.Model;
import dev.sisa.core.policy.Regulation;
import dev.sisa.core.port.ModelKeys;
import dev.sisa.core.port.Ports;
import dev.sisa.core.serving.AnswerRules;
import dev.sisa.core.serving.Predict;
import dev.sisa.core.spec.Aggregation;
import dev.sisa.core.spec.Layout;
import dev.sisa.core.spec.PlacementPolicy;
import dev.sisa.local.LocalInstallation;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/** A model of made-up samples in a home of this machine whose stores are far away in virtual time. */
final class DistantHome implements AutoCloseable {

    private final BenchHome home = BenchHome.make();
    private final Model model;
    private final int samples;
    private final Meter meter;

    /** An empty home for a model of so many samples. */
    DistantHome(int shards, int slices, int samples, Meter meter) {
        Layout layout = new Layout(shards, slices, new PlacementPolicy.Uniform());
        this.model = new Model("bench", BenchPopulation.spec(layout), ModelKeys.random(new Random(1)));
        this.samples = samples;
        this.meter = meter;
    }

    /**
     * The time that calls took.
     *
     * @param least the time that their units take if nothing else does
     */
    record Passed(Duration time, Duration least) {}

    /** Does something with ports to stores that are far away. */
    Passed passed(Use use) {
        VirtualTime time = new VirtualTime(DistantBlobStore.TOGETHER);
        Ports real = installation().ports();
        DistantControlStore control = new DistantControlStore(real.control(), time);
        Runnable counted = use.with(real.with(control).with(new DistantBlobStore(real.blobs(), time)));
        Duration before = time.elapsed();
        counted.run();
        return new Passed(time.elapsed().minus(before), control.least());
    }

    /** Prepares something, and hands it over to be counted. */
    interface Use {
        Runnable with(Ports ports);
    }

    /** The first import of all samples. */
    Passed imported() {
        return passed(ports -> () -> fill(ports));
    }

    /** Imports all samples and trains them, in real time. */
    void train() {
        fill(installation().ports());
        new Training(installation(), meter, 1).heal(model);
    }

    private void fill(Ports ports) {
        new Ingest(ports, model, meter)
                .from(
                        "the made-up samples",
                        new BenchPopulation(DeletionPrior.zipf(samples, 0)).source(new Random(1)),
                        () -> installation().catalog().create(model));
    }

    /** A request to forget samples, until it is answered. */
    Passed forgotten(List<String> ids) {
        Regulation regulation = new Regulation.Gdpr();
        AcceptanceTerms terms = new AcceptanceTerms(regulation.text(), regulation::dueAt, Long.MAX_VALUE, false);
        DeletionDemand demand = new DeletionDemand("bench", Optional.of("key of " + ids.getFirst()), ids, List.of());
        return passed(ports -> () -> {
            if (!(new AcceptRequest(ports, model, terms).receive(demand) instanceof AcceptResult.Accepted)) {
                throw new IllegalStateException("a request for " + ids.size() + " samples was not accepted");
            }
        });
    }

    /** An answer for one row, by a process that has answered before if it is warm. */
    Passed answered(boolean warm) {
        return passed(ports -> {
            Predict predict = new Predict(installation().core().with(ports), model);
            double[] row = new double[model.shape().inputs()];
            Runnable answer = () -> predict.results(Aggregation.MAJORITY, AnswerRules.USUAL, row, 1);
            if (warm) {
                answer.run();
            }
            return answer;
        });
    }

    private LocalInstallation installation() {
        return home.installation();
    }

    @Override
    public void close() {
        home.close();
    }
}
