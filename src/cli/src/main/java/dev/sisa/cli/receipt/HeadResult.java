package dev.sisa.cli.receipt;

import dev.sisa.api.receipt.PublishedHead;
import dev.sisa.cli.output.Console;
import dev.sisa.core.receipt.chain.ChainHead;
import java.util.Optional;

/** The newest receipt of a model, in a line that can be published. */
record HeadResult(String model, Optional<ChainHead> head) implements Console.Printable {

    @Override
    public PublishedHead toJson() {
        return PublishedHead.of(model, head);
    }

    @Override
    public String toText() {
        return head.map(newest -> model + " " + newest.sequence() + " " + newest.digest())
                .orElse("no receipts");
    }
}
