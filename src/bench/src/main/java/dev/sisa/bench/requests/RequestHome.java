package dev.sisa.bench.requests;

import dev.sisa.bench.home.BenchPopulation;
import dev.sisa.cli.home.Training;
import dev.sisa.cli.output.Meter;
import dev.sisa.core.acceptance.AcceptRequest;
import dev.sisa.core.acceptance.AcceptResult;
import dev.sisa.core.acceptance.AcceptanceTerms;
import dev.sisa.core.acceptance.AcceptedRequest;
import dev.sisa.core.acceptance.DeletionDemand;
import dev.sisa.core.ingest.Ingest;
import dev.sisa.core.model.Model;
import dev.sisa.core.model.ModelSpec;
import dev.sisa.core.policy.HealingWindow;
import dev.sisa.core.policy.Policy;
import dev.sisa.core.policy.PolicyRows;
import dev.sisa.core.policy.Regulation;
import dev.sisa.core.port.ModelKeys;
import dev.sisa.core.port.Ports;
import dev.sisa.core.reconcile.Reconcile;
import dev.sisa.local.LocalInstallation;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

/** A trained model of made-up samples that receives requests. */
final class RequestHome {

    private static final String NAME = "bench";

    private final LocalInstallation installation;
    private final Model model;

    private RequestHome(LocalInstallation installation, Model model) {
        this.installation = installation;
        this.model = model;
    }

    /** Imports a population into an empty home and trains it; from then on it is healed as this says. */
    static RequestHome fill(LocalInstallation installation, Population population, HealingWindow healing, Meter meter) {
        Model model = new Model(NAME, population.spec(), ModelKeys.random(population.random()));
        new Ingest(installation.ports(), model, meter)
                .from("the made-up samples", population.samples().source(population.random()), () -> installation
                        .catalog()
                        .create(model));
        new Training(installation, meter, 1).heal(model);
        new PolicyRows(installation.ports())
                .replace(
                        NAME,
                        policy -> new Policy(healing, policy.guards(), policy.quorumFloor(), policy.regulation()));
        return new RequestHome(installation, model);
    }

    /** The samples and the spec of a home. */
    record Population(BenchPopulation samples, ModelSpec spec, RandomGenerator random) {}

    Model model() {
        return model;
    }

    LocalInstallation installation() {
        return installation;
    }

    /** Submits a request to forget samples, under a key of its own. */
    AcceptedRequest ask(Ports ports, String key, List<String> samples) {
        Regulation regulation = new Regulation.Gdpr();
        AcceptanceTerms acceptanceTerms =
                new AcceptanceTerms(regulation.text(), regulation::dueAt, Long.MAX_VALUE, false);
        DeletionDemand deletionDemand = new DeletionDemand("bench", Optional.of(key), samples, List.of());
        return switch (new AcceptRequest(ports, model, acceptanceTerms).receive(deletionDemand)) {
            case AcceptResult.Accepted(AcceptedRequest acceptedRequest) -> acceptedRequest;
            case AcceptResult.Unsettled unsettled -> throw unsettled.fault();
            case AcceptResult.Refused _ -> throw new IllegalStateException("request " + key + " was refused");
        };
    }

    /** A reconciler of the model. */
    Reconcile reconcile(Ports ports) {
        return new Reconcile(installation.core().with(ports), model);
    }
}
