package dev.sisa.cli.request;

import dev.sisa.api.Seconds;
import dev.sisa.api.request.DeletionRequest;
import dev.sisa.api.request.ForgetCompletion;
import dev.sisa.api.request.ForgetResponse;
import dev.sisa.api.request.HealingEstimate;
import dev.sisa.cli.failure.Failure;
import dev.sisa.cli.failure.LostOutputException;
import dev.sisa.cli.forget.Forgetting;
import dev.sisa.cli.output.Console;
import dev.sisa.cli.output.Outcomes;
import dev.sisa.cli.output.RequestStage;
import dev.sisa.core.acceptance.AcceptedRequest;
import dev.sisa.core.receipt.ReceiptKind;
import java.util.List;
import java.util.Optional;

/** The output of forget for an accepted request before it goes on, so that the salt is not lost if the command fails later. */
record AcceptedResult(Forgetting.Accepted accepted) {

    /** Prints on standard error with JSON, or if standard output cannot be written, since the result may never come. */
    void tell(Console console) {
        try {
            console.say(toText());
        } catch (LostOutputException _) {
            console.note("standard output cannot be written; the request goes on all the same");
        }
        RequestStage.Accepted stage = RequestStage.Accepted.of(accepted.acceptedRequest());
        if (console.out().checkError()) {
            console.note(stage.text() + "; " + stage.outlook());
            console.invocation().saltToldOnError();
        } else if (console.json()) {
            console.note(stage.text());
            console.invocation().saltToldOnError();
        } else {
            console.invocation().saltTold();
        }
    }

    /**
     * The answer to the request as it is by now.
     *
     * @param completion how far it came, if this command went on with it
     * @param failure the failure that stopped it
     */
    ForgetResponse document(DeletionRequest request, Optional<ForgetCompletion> completion, Optional<Failure> failure) {
        AcceptedRequest acceptedRequest = accepted.acceptedRequest();
        return new ForgetResponse(
                request,
                salt(),
                acceptedRequest.outcomes(),
                accepted.unseen().document(),
                new HealingEstimate(
                        List.copyOf(acceptedRequest.shards()),
                        accepted.cost().visits(),
                        Seconds.of(accepted.cost().time())),
                Seconds.of(accepted.time()),
                completion,
                failure.map(Failure::document));
    }

    String toText() {
        AcceptedRequest acceptedRequest = accepted.acceptedRequest();
        return "request " + id() + headline() + "\nsalt " + salt()
                + "\n  keep the salt: it opens the receipt for those who "
                + (accepted.kind() == ReceiptKind.ERASURE ? "were forgotten" : "are named")
                + ", and is not kept here\n"
                + Outcomes.text(acceptedRequest.findings())
                + accepted.unseen().toText() + late();
    }

    private String headline() {
        return switch (accepted.kind()) {
            case ERASURE, HEALING, REFUSED ->
                ", to be erased by "
                        + accepted.acceptedRequest().request().intake().dueAt();
            case ALREADY_ERASED -> ": all that is known of it was erased before";
            case NOTHING_FOUND -> ": nothing was found of it";
        };
    }

    private String id() {
        return accepted.acceptedRequest().request().id();
    }

    private String salt() {
        return accepted.acceptedRequest().salt().toHex();
    }

    private String late() {
        return accepted.unseen().neverSeen().isEmpty() ? "" : "\nshould the never seen come late, they stay out";
    }
}
