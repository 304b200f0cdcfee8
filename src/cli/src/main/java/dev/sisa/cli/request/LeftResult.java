package dev.sisa.cli.request;

import dev.sisa.api.request.DeletionRequest;
import dev.sisa.api.request.ForgetResponse;
import dev.sisa.cli.forget.Forgetting;
import dev.sisa.cli.output.Console;
import java.util.Optional;

/** The output of forget for an accepted request that other processes complete. */
record LeftResult(Forgetting.Accepted accepted) implements Console.Printable {

    @Override
    public ForgetResponse toJson() {
        return new AcceptedResult(accepted)
                .document(DeletionRequest.of(accepted.acceptedRequest()), Optional.empty(), Optional.empty());
    }

    @Override
    public String toText() {
        String reconcile = "`sisa reconcile "
                + accepted.acceptedRequest().request().intake().model() + "` ";
        return switch (accepted.kind()) {
            case ERASURE, HEALING, REFUSED ->
                accepted.forgotten() + "; " + accepted.outlook() + "\n" + reconcile + "erases and heals";
            case ALREADY_ERASED, NOTHING_FOUND ->
                "there is nothing to erase; " + reconcile + "issues the receipt that says so";
        };
    }
}
