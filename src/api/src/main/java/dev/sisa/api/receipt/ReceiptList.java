package dev.sisa.api.receipt;

import java.util.List;

/**
 * The receipts of a model.
 *
 * @param model its name
 * @param receipts in the order of the chain
 */
public record ReceiptList(String model, List<ReceiptEntry> receipts) {

    public ReceiptList {
        receipts = List.copyOf(receipts);
    }
}
