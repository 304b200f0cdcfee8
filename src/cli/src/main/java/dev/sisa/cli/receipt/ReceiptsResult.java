package dev.sisa.cli.receipt;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.sisa.cli.output.Console;
import dev.sisa.cli.output.TextTable;
import dev.sisa.core.port.ReceiptSignature;
import dev.sisa.core.receipt.ChainEntry;
import java.util.List;

/** The receipts of a model, one a line. */
record ReceiptsResult(String model, List<ChainEntry> entries) implements Console.Printable {

    @Override
    public JsonNode toJson() {
        ObjectNode root = JsonNodeFactory.instance.objectNode().put("model", model);
        var receipts = root.putArray("receipts");
        for (ChainEntry entry : entries) {
            receipts.add(new ReceiptText(entry.body()).toJson().put("keyId", signedWith(entry)));
        }
        return root;
    }

    @Override
    public String toText() {
        if (entries.isEmpty()) {
            return "no receipts";
        }
        TextTable table = new TextTable("receipt", "kind", "request", "at", "signed with key");
        for (ChainEntry entry : entries) {
            ReceiptText text = new ReceiptText(entry.body());
            table.row(
                    entry.body().link().sequence(),
                    text.kind(),
                    entry.body().requestId(),
                    text.at(),
                    signedWith(entry));
        }
        return table.toString();
    }

    private static String signedWith(ChainEntry entry) {
        return entry.signature().map(ReceiptSignature::keyId).orElse("");
    }
}
