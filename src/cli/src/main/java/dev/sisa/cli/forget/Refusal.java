package dev.sisa.cli.forget;

import dev.sisa.cli.failure.CommandException;
import dev.sisa.cli.failure.Failure;
import dev.sisa.cli.failure.RefusedException;
import dev.sisa.cli.output.Figures;
import dev.sisa.core.acceptance.AcceptResult;
import dev.sisa.core.model.Model;
import dev.sisa.core.port.ControlStore;

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
        };
    }

    /** Programs are told each place, as of a request that is accepted. */
    private static RefusedException unknown(Unseen unseen) {
        return new RefusedException(Failure.unknownIds(
                "nothing was changed, because --must-exist wants all that is named to be known: " + unseen.inOneLine(),
                "Correct these ids, or leave --must-exist out.",
                unseen.document()));
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
