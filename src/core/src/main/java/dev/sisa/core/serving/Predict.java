package dev.sisa.core.serving;

import dev.sisa.core.failure.InvalidValueException;
import dev.sisa.core.installation.Installation;
import dev.sisa.core.model.Model;
import dev.sisa.core.port.Ports;
import dev.sisa.core.spec.Aggregation;
import dev.sisa.core.store.Retry;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Answers from a model. Made once per server, it is cheap to call again, and safe for several threads.
 *
 * <p>Each call reads all shard rows and loads only what changed since the one before. A call that ran for over a second reads
 * the rows again before it answers, and begins anew if its predictions are no longer valid: an answer never comes from
 * parameters that a request accepted before the last reading had tainted. Parameters of the call before stay in memory until
 * the next one, as {@link ForwardPassCache} tells.
 */
public final class Predict {

    /** How long a reading of the rows is valid. */
    private static final Duration FRESH = Duration.ofSeconds(1);

    /** Answers for many rows take minutes each. */
    private static final Duration DEADLINE = Duration.ofHours(1);

    private final Ports ports;
    private final Constituents constituents;

    public Predict(Installation installation, Model model) {
        this.constituents = new Constituents(installation, model);
        this.ports = installation.ports();
    }

    /**
     * The results for some samples.
     *
     * @param features {@code [rows][inputs]} row-major
     * @return one a row
     * @throws InvalidValueException if the features are not so many, or one is not finite
     */
    public List<PredictionResult> results(Aggregation aggregation, AnswerRules rules, double[] features, int rows) {
        Retry retry = new Retry(ports, "answer before another request taints what was asked", DEADLINE);
        return retry.first(() -> {
            Instant begun = ports.clock().instant();
            ServingEnsemble ensemble = constituents.now();
            List<PredictionResult> results = ensemble.results(aggregation, rules, features, rows);
            return fresh(begun) || constituents.stillLet(ensemble) ? Optional.of(results) : Optional.empty();
        });
    }

    /** A clock that was put back counts as not fresh, since it cannot tell how long the call ran. */
    private boolean fresh(Instant begun) {
        Duration ran = Duration.between(begun, ports.clock().instant());
        return !ran.isNegative() && ran.compareTo(FRESH) <= 0;
    }
}
