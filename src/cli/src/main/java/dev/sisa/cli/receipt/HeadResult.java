package dev.sisa.cli.receipt;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.sisa.cli.output.Console;
import dev.sisa.core.receipt.ChainHead;
import java.util.Optional;

/** The newest receipt of a model, in a line that can be published. */
record HeadResult(String model, Optional<ChainHead> head) implements Console.Printable {

    @Override
    public JsonNode toJson() {
        ObjectNode root = JsonNodeFactory.instance.objectNode().put("model", model);
        head.ifPresent(newest -> root.put("sequence", newest.sequence()).put("digest", newest.digest()));
        return root;
    }

    @Override
    public String toText() {
        return head.map(newest -> model + " " + newest.sequence() + " " + newest.digest())
                .orElse("no receipts");
    }
}
