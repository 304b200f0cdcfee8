package dev.sisa.cli.receipt;

import dev.sisa.api.receipt.ReceiptEntry;
import dev.sisa.api.receipt.ReceiptList;
import dev.sisa.cli.output.Console;
import dev.sisa.cli.output.TextTable;
import dev.sisa.core.port.ReceiptSignature;
import dev.sisa.core.receipt.ChainEntry;
import java.util.List;

/** The receipts of a model, one a line. */
record ReceiptsResult(String model, List<ChainEntry> entries) implements Console.Printable {

    @Override
    public ReceiptList toJson() {
        return new ReceiptList(
                model,
                entries.stream()
                        .map(entry ->
                                ReceiptEntry.of(
                                        entry.body(),
                                        entry.signatures().stream()
                                                .map(ReceiptSignature::keyId)
                                                .toList()))
                        .toList());
    }

    @Override
    public String toText() {
        if (entries.isEmpty()) {
            return "no receipts";
        }
        TextTable table = new TextTable("receipt", "kind", "request", "at", "signed with key");
        for (ReceiptEntry receipt : toJson().receipts()) {
            table.row(
                    receipt.sequence(),
                    receipt.kind().key(),
                    receipt.requestId(),
                    receipt.at(),
                    String.join(" ", receipt.keyIds()));
        }
        return table.toString();
    }
}
