package dev.sisa.cli.forget;

import dev.sisa.cli.failure.CommandException;
import dev.sisa.cli.failure.Failure;
import dev.sisa.cli.failure.RefusedException;
import dev.sisa.cli.output.Figures;
import dev.sisa.core.acceptance.AcceptResult;
import dev.sisa.core.acceptance.FullShard;
import dev.sisa.core.model.Model;
import dev.sisa.core.port.ControlStore;
import dev.sisa.core.request.Request;

/** The reason why a demand, or a part of it, was not accepted, and the remedy. */
public record Refusal(ControlStore control, Model model, NamedDemand demand) {

    /** The exception for a refused request, of which nothing was accepted. */
    public RuntimeException of(AcceptResult.Refused refused) {
        return switch (refused) {
            case AcceptResult.NoSubjectColumn _ ->
                new RefusedException(Failure.misuse("no column in the schema of model " + model.name()
                        + " is the subject, so no samples can be found by --subject; nothing was changed. Name"
                        + " the samples: --sample ID.. or --file FILE."));
            case AcceptResult.UnknownIds(var neverSeen) -> unknown(Unseen.of(control, model, demand, neverSeen));
            case AcceptResult.KeyReused(String request) ->
                new CommandException(
                        "this --key belongs to request " + request
                                + ", which asked for something else. Use another key, or ask for just the same, in the same order.");
            case AcceptResult.TooManyPending(long pending, long most) -> tooMany(pending, most);
            case AcceptResult.NoRoom(FullShard full, boolean keptOut) ->
                CommandException.busy(full(full) + ", so nothing of this request was accepted"
                        + (keptOut
                                ? ", though the people that it names, and ids that were never seen, are kept out from now on"
                                : "")
                        + ". `sisa reconcile " + model.name() + "` erases them and makes room; then ask again.");
        };
    }

    /** A request that is stored and cannot go on now; it goes on without its caller. */
    RuntimeException of(AcceptResult.Halted halted) {
        Request request = halted.request();
        return CommandException.busy(full(halted.shard()) + ". Request " + request.id() + " is stored, and "
                + Figures.count(request.expansion().cursor()) + " of its "
                + Figures.count(request.expansion().total(), "sample")
                + " are accepted. `sisa reconcile " + model.name() + "` makes room and accepts the rest.");
    }

    /** Programs are told each place, as of a request that is accepted. */
    private static RefusedException unknown(Unseen unseen) {
        return new RefusedException(Failure.unknownIds(
                "nothing was changed, because --must-exist wants all that is named to be known: " + unseen.inOneLine(),
                "Correct these ids, or leave --must-exist out.",
                unseen.document()));
    }

    private static String full(FullShard full) {
        return "shard " + full.shard() + " has " + Figures.count(full.pending(), "part")
                + " of requests waiting to be erased, as many as its row takes";
    }

    /** The number of a person's samples is known only for those that wait already. */
    private CommandException tooMany(long pending, long most) {
        String more = "; `sisa policy " + model.name() + " --most-pending N` allows more.";
        boolean alone =
                pending == 0 || demand.demand().samples().stream().distinct().count() > most;
        return alone
                ? new CommandException("the request names more samples than the " + Figures.count(most)
                        + " that a tenant may have waiting to be erased. Ask for fewer at a time" + more)
                : CommandException.busy("tenant " + demand.demand().tenant() + " has "
                        + Figures.count(pending, "sample")
                        + " waiting to be erased, and with these it would be more than " + Figures.count(most)
                        + ". `sisa reconcile " + model.name() + "` erases them" + more);
    }
}
