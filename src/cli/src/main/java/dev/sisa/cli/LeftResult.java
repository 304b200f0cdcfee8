package dev.sisa.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.sisa.core.unlearning.Acknowledgement;

/** What forget prints of a request that is accepted and left to others. */
record LeftResult(Forgetting.Accepted accepted, NamedSamples named) implements Console.Result {

    @Override
    public JsonNode toJson() {
        ObjectNode root = JsonNodeFactory.instance.objectNode();
        new AcceptedResult(accepted, named).putInto(root);
        Acknowledgement acknowledgement = accepted.acknowledgement();
        RequestJson.putInto(root, acknowledgement.request());
        Outcomes.putInto(root.putObject("counts"), acknowledgement.counts());
        return root;
    }

    @Override
    public String toText() {
        return accepted.forgotten() + "; " + accepted.outlook() + "\n`sisa reconcile "
                + accepted.acknowledgement().request().intake().model() + "` erases and heals";
    }
}
