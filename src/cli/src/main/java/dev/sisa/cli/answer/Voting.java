package dev.sisa.cli.answer;

import dev.sisa.cli.failure.ExitCodes;
import dev.sisa.cli.home.ShardState;
import dev.sisa.cli.output.Console;
import dev.sisa.core.model.Model;
import dev.sisa.core.port.DamagedItemException;
import dev.sisa.core.port.StoreException;
import dev.sisa.core.reconcile.ShardStatus;
import dev.sisa.core.reconcile.StatusReport;
import dev.sisa.core.serving.ConstituentState;
import dev.sisa.core.serving.ServingEnsemble;
import dev.sisa.core.serving.Voters;
import dev.sisa.core.verification.OwnAnswers;
import dev.sisa.core.verification.OwnRows;
import dev.sisa.local.LocalInstallation;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The constituents of a model that vote, and their answers to their own rows. Computed on demand and never stored.
 *
 * @param own by shard; without those that were not asked
 */
public record Voting(Model model, Voters voters, Map<Integer, OwnAnswers> own) {

    /** The time limit of all constituents' answers to their own rows. */
    private static final Duration MOST = Duration.ofSeconds(10);

    public Voting {
        own = Map.copyOf(own);
    }

    /** By the parameters and the own rows of every constituent. */
    public static Voting of(LocalInstallation installation, Model model) {
        ServingEnsemble ensemble = Prediction.ensemble(installation, model);
        List<OwnAnswers> answers = new OwnRows(installation.ports(), model, MOST).answers(ensemble);
        List<ConstituentState> states = new ArrayList<>();
        for (ConstituentState state : ensemble.states().states()) {
            boolean mute = answers.get(state.shard()) instanceof OwnAnswers.None;
            states.add(mute ? state.withoutAnswers() : state);
        }
        return new Voting(
                model,
                new Voters(states),
                states.stream()
                        .filter(ConstituentState::votes)
                        .map(ConstituentState::shard)
                        .collect(Collectors.toMap(Function.identity(), answers::get)));
    }

    /** As {@link #of}, or by rows that were read already where a store does not let constituents be asked. */
    public static Voting asked(LocalInstallation installation, Model model, StatusReport report) {
        if (!report.unreadable().isEmpty()) {
            return byRows(model, report.shards());
        }
        try {
            return of(installation, model);
        } catch (DamagedItemException | StoreException _) {
            return byRows(model, report.shards());
        }
    }

    /** By the rows of the shards that can be read: damaged blobs are not seen, nor answers that overflow. */
    public static Voting byRows(LocalInstallation installation, Model model) {
        return new Voting(
                model,
                new Voters(IntStream.range(0, model.shards())
                        .boxed()
                        .flatMap(shard -> readable(installation, model, shard).stream())
                        .toList()),
                Map.of());
    }

    private static Optional<ConstituentState> readable(LocalInstallation installation, Model model, int shard) {
        try {
            ShardState state = ShardState.of(installation, model, shard);
            return Optional.of(ConstituentState.of(state.shard(), state.fresh()));
        } catch (DamagedItemException _) {
            return Optional.empty(); // who reports on the shard says so
        }
    }

    /** The same by rows that were read already. */
    public static Voting byRows(Model model, List<ShardStatus> shards) {
        List<ConstituentState> states = shards.stream()
                .map(shard -> ConstituentState.of(shard.shard(), shard.fresh()))
                .toList();
        return new Voting(model, new Voters(states), Map.of());
    }

    /** The message that no constituent votes, with reason and remedy; empty if one votes, or may where a row cannot be read. */
    public Optional<String> problem() {
        boolean silent = voters.voting() == 0 && voters.states().size() == model.shards();
        return silent ? Optional.of(new VotingText(this).noVotes()) : Optional.empty();
    }

    /** That every constituent answers one class to all of its own rows, and why that may be; empty if one does not. */
    public Optional<String> warning() {
        return new VotingText(this).monotone();
    }

    /** Whether there are samples, and yet no constituent votes, nor will one after healing. */
    public boolean silent() {
        return voters.silent() && voters.states().size() == model.shards();
    }

    /** Reports if no constituent votes though there are samples, or if all answer the same; returns the exit status. */
    public int told(Console console) {
        if (silent()) {
            return failed(console);
        }
        warning().ifPresent(console::note);
        return ExitCodes.DONE;
    }

    /** Reports that no constituent votes; returns the exit status. */
    public int failed(Console console) {
        console.note(new VotingText(this).noVotes());
        return ExitCodes.FAILED;
    }

    String label(OwnAnswers.One one) {
        return model.spec().schema().labels().get(one.label());
    }
}
