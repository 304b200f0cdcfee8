package dev.sisa.cli.request;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.sisa.cli.forget.Forgetting;
import dev.sisa.cli.output.Console;
import dev.sisa.cli.output.Outcomes;
import dev.sisa.core.acceptance.AcceptedRequest;

/** The output of forget for an accepted request that other processes complete. */
record LeftResult(Forgetting.Accepted accepted) implements Console.Printable {

    @Override
    public JsonNode toJson() {
        ObjectNode root = JsonNodeFactory.instance.objectNode();
        new AcceptedResult(accepted).putInto(root);
        AcceptedRequest acceptedRequest = accepted.acceptedRequest();
        RequestJson.putInto(root, acceptedRequest.request());
        Outcomes.putInto(root.putObject("counts"), acceptedRequest.findings());
        return root;
    }

    @Override
    public String toText() {
        String reconcile = "`sisa reconcile "
                + accepted.acceptedRequest().request().intake().model() + "` ";
        return switch (accepted.kind()) {
            case ERASURE, HEALING ->
                accepted.forgotten() + "; " + accepted.outlook() + "\n" + reconcile + "erases and heals";
            case ALREADY_ERASED, NOTHING_FOUND ->
                "there is nothing to erase; " + reconcile + "issues the receipt that says so";
        };
    }
}
