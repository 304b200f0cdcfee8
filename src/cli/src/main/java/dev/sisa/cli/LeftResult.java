package dev.sisa.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.sisa.core.unlearning.Acknowledgement;

/** What forget prints of a request that is accepted and left to others. */
record LeftResult(Forgetting.Accepted accepted) implements Console.Result {

    @Override
    public JsonNode toJson() {
        ObjectNode root = JsonNodeFactory.instance.objectNode();
        new AcceptedResult(accepted).putInto(root);
        Acknowledgement acknowledgement = accepted.acknowledgement();
        RequestJson.putInto(root, acknowledgement.request());
        Outcomes.putInto(root.putObject("counts"), acknowledgement.findings().counts());
        return root;
    }

    @Override
    public String toText() {
        String reconcile = "`sisa reconcile "
                + accepted.acknowledgement().request().intake().model() + "` ";
        return switch (accepted.kind()) {
            case ERASURE, HEALING ->
                accepted.forgotten() + "; " + accepted.outlook() + "\n" + reconcile + "erases and heals";
            case ALREADY_ERASED, NOTHING_FOUND ->
                "there is nothing to erase; " + reconcile + "issues the receipt that says so";
        };
    }
}
