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
        Outcomes.putInto(root.putObject("counts"), acknowledgement.counts());
        return root.put("acceptSeconds", accepted.time().toNanos() / 1e9);
    }

    @Override
    public String toText() {
        Acknowledgement acknowledgement = accepted.acknowledgement();
        return "forgotten in " + Figures.seconds(accepted.time()) + "; "
                + cost(acknowledgement.shards().size()) + "\n`sisa reconcile "
                + acknowledgement.request().intake().model() + "` erases and heals";
    }

    private String cost(int shards) {
        return shards == 0
                ? "there is nothing to heal"
                : "healing " + Figures.count(shards, "shard") + " is expected to take "
                        + accepted.cost().text();
    }
}
