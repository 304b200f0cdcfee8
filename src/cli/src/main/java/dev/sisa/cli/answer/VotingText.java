package dev.sisa.cli.answer;

import dev.sisa.cli.output.Figures;
import dev.sisa.core.serving.ConstituentState;
import dev.sisa.core.serving.Shortfall;
import dev.sisa.core.verification.OwnAnswers;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The votes of constituents in words, and the remedy if none votes. */
public record VotingText(Voting voting) {

    private static final int SHOWN = 10;

    /** Of one shard, such as {@code does not vote: no samples}; nothing if it votes from its last step and tells rows apart. */
    public List<String> of(int shard) {
        List<String> said = new ArrayList<>();
        voting.voters().states().stream()
                .filter(state -> state.shard() == shard)
                .flatMap(state -> state.shortfall().map(reason -> verb(state, 1) + ": " + text(reason)).stream())
                .forEach(said::add);
        Optional.ofNullable(voting.own().get(shard))
                .flatMap(answers -> own(answers, true))
                .ifPresent(said::add);
        return said;
    }

    /** How many vote, a line for each reason why others do not, and one for each answer that some give to all of their rows. */
    public String lines() {
        int all = voting.voters().states().size();
        int votes = voting.voters().voting();
        List<String> lines = new ArrayList<>();
        lines.add(
                votes == 1 && all == 1
                        ? "its only constituent votes"
                        : (votes == all ? "all " : votes + " of ") + Figures.count(all, "constituent") + " vote");
        shortfalls().values().forEach(states -> {
            ConstituentState first = states.getFirst();
            lines.add("  " + shards(states) + " " + verb(first, states.size()) + ": "
                    + text(first.shortfall().orElseThrow()));
        });
        own().values().forEach(states -> {
            OwnAnswers answers = voting.own().getOrDefault(states.getFirst().shard(), new OwnAnswers.Unknown());
            own(answers, states.size() == 1).ifPresent(said -> lines.add("  " + shards(states) + " " + said));
        });
        return String.join("\n", lines);
    }

    /** The message that no constituent votes, with reason and remedy. */
    String noVotes() {
        String model = voting.model().name();
        return voting.voters().empty()
                ? "model " + model + " has no samples, so it can answer nothing. `sisa ingest " + model
                        + " --data FILE` gives it some."
                : "no constituent of model " + model + " votes, so it can answer nothing: "
                        + shortfalls().values().stream()
                                .map(states ->
                                        text(states.getFirst().shortfall().orElseThrow()) + " in " + shards(states))
                                .collect(Collectors.joining("; "))
                        + ". " + remedy();
    }

    /** The message that every constituent answers one class to all of its rows, though these differ; empty if one does not. */
    Optional<String> monotone() {
        boolean all = voting.own().values().stream().allMatch(OwnAnswers.One.class::isInstance);
        boolean wrong =
                voting.own().values().stream().anyMatch(said -> said instanceof OwnAnswers.One one && !one.deserved());
        return all && wrong
                ? Optional.of("every constituent of model " + voting.model().name()
                        + " answers one class to all of its own rows, so the model tells nothing apart. " + causes())
                : Optional.empty();
    }

    private String remedy() {
        List<Shortfall> reasons = voting.voters().states().stream()
                .flatMap(state -> state.shortfall().stream())
                .distinct()
                .toList();
        List<String> remedies = new ArrayList<>();
        if (reasons.contains(Shortfall.NOT_FINITE) || reasons.contains(Shortfall.OVERFLOWING_ANSWERS)) {
            remedies.add(scales());
        }
        if (reasons.contains(Shortfall.NO_VISITS)) {
            remedies.add("Train a model of another name with more --passes, or fewer --slices or --shards.");
        }
        if (!voting.voters().silent()) {
            remedies.add("`sisa heal " + voting.model().name() + "` trains what is missing.");
        }
        return String.join(" ", remedies);
    }

    private String causes() {
        List<ConstituentState> frequent = voting.voters().states().stream()
                .filter(state -> voting.own().get(state.shard()) instanceof OwnAnswers.One one
                        && one.share() != OwnAnswers.Share.OTHER)
                .toList();
        return (frequent.isEmpty()
                        ? "Possible cause: the labels may not follow from the columns."
                        : "Possible causes: most rows of " + shards(frequent)
                                + " have the label that is answered there, or the labels may not follow from the columns.")
                + UnscaledColumns.of(voting.model().spec().schema()).besides();
    }

    private String scales() {
        return UnscaledColumns.of(voting.model().spec().schema()).remedy();
    }

    private Map<String, List<ConstituentState>> shortfalls() {
        return voting.voters().states().stream()
                .filter(state -> state.shortfall().isPresent())
                .collect(Collectors.groupingBy(
                        state -> state.step() + " " + state.shortfall(), LinkedHashMap::new, Collectors.toList()));
    }

    /** By what is said of them. */
    private Map<String, List<ConstituentState>> own() {
        return voting.voters().states().stream()
                .filter(state -> voting.own().containsKey(state.shard()))
                .collect(Collectors.groupingBy(
                        state -> own(voting.own().getOrDefault(state.shard(), new OwnAnswers.Unknown()), true)
                                .orElse(""),
                        LinkedHashMap::new,
                        Collectors.toList()));
    }

    private Optional<String> own(OwnAnswers answers, boolean single) {
        return switch (answers) {
            case OwnAnswers.Several _, OwnAnswers.None _ -> Optional.empty();
            case OwnAnswers.One one ->
                Optional.of((single ? "answers" : "answer") + " \"" + voting.label(one) + "\" to all of "
                        + (single ? "its" : "their") + " own rows"
                        + (one.deserved() ? ", which are all of that class" : ""));
            case OwnAnswers.Unknown _ ->
                Optional.of((single ? "was" : "were") + " not asked for all of " + (single ? "its" : "their")
                        + " own rows, since that took too long or slices cannot be read");
        };
    }

    private static String verb(ConstituentState state, int shards) {
        return state.votes()
                ? (shards == 1 ? "votes" : "vote") + " from step " + state.step()
                : (shards == 1 ? "does" : "do") + " not vote";
    }

    private static String text(Shortfall reason) {
        return switch (reason) {
            case NO_SAMPLES -> "no samples";
            case NO_VISITS -> "too few samples for a single visit";
            case NOT_FINITE -> "training overflowed, and the parameters are not finite";
            case OVERFLOWING_ANSWERS -> "training made the parameters so large that answers overflow";
            case ROLLED_BACK -> "rolled back by a request, until it is healed";
            case NOT_TRAINED -> "steps are still to be trained";
            case DAMAGED -> "checkpoints are missing or damaged, until `sisa heal` trains them again";
        };
    }

    private static String shards(List<ConstituentState> states) {
        return (states.size() == 1 ? "shard " : "shards ")
                + states.stream()
                        .limit(SHOWN)
                        .map(state -> String.valueOf(state.shard()))
                        .collect(Collectors.joining(", "))
                + (states.size() > SHOWN ? " and " + Figures.count(states.size() - SHOWN) + " more" : "");
    }
}
