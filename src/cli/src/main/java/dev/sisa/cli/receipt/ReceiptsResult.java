package dev.sisa.cli.receipt;

import dev.sisa.api.receipt.ReceiptEntry;
import dev.sisa.api.receipt.ReceiptList;
import dev.sisa.cli.output.Console;
import dev.sisa.cli.output.TextTable;
import dev.sisa.core.receipt.chain.ReceiptChain;
import dev.sisa.core.signing.ReceiptSignature;
import java.util.ArrayList;
import java.util.List;

/** The receipts of a model, one a line. */
record ReceiptsResult(String model, List<ReceiptEntry> receipts) implements Console.Printable {

    /** The receipts of a chain in short, which is read by pages. */
    static ReceiptsResult of(String model, ReceiptChain chain) {
        List<ReceiptEntry> receipts = new ArrayList<>();
        chain.forEach(
                model,
                entry -> receipts.add(ReceiptEntry.of(
                        entry.body(),
                        entry.signatures().stream().map(ReceiptSignature::keyId).toList())));
        return new ReceiptsResult(model, receipts);
    }

    @Override
    public ReceiptList toJson() {
        return new ReceiptList(model, receipts);
    }

    @Override
    public String toText() {
        if (receipts.isEmpty()) {
            return "no receipts";
        }
        TextTable table = new TextTable("receipt", "kind", "request", "at", "signed with key");
        for (ReceiptEntry receipt : receipts) {
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
