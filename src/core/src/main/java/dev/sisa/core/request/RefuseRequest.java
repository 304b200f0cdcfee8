package dev.sisa.core.request;

import dev.sisa.core.port.Attributes;
import dev.sisa.core.port.Condition;
import dev.sisa.core.port.ControlStore;
import dev.sisa.core.port.Item;
import dev.sisa.core.port.ItemKey;
import dev.sisa.core.port.Ports;
import dev.sisa.core.port.Table;
import dev.sisa.core.port.Transaction;
import dev.sisa.core.port.Write;
import dev.sisa.core.receipt.ChainPosition;
import dev.sisa.core.receipt.Commitment;
import dev.sisa.core.receipt.ListPages;
import dev.sisa.core.receipt.RefusedReceipt;
import dev.sisa.core.receipt.RefusedRequest;
import dev.sisa.core.receipt.chain.ChainEntry;
import dev.sisa.core.receipt.chain.PreparedReceipt;
import dev.sisa.core.receipt.chain.ReceiptChain;
import dev.sisa.core.receipt.file.ReceiptExport;
import dev.sisa.core.receipt.file.RequestLists;
import dev.sisa.core.shard.BlobLists;
import dev.sisa.core.shard.ListDigest;
import dev.sisa.core.signing.ReceiptSigner;
import dev.sisa.core.store.Retry;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Refuses a request that was not accepted: issues the one receipt that says so, and signs it. The receipt and the item
 * {@code RQ#<request> / REFUSED}, with {@code rc}, its sequence, are of one transaction, which holds only while there is no request
 * under the id.
 */
public final class RefuseRequest {

    private final Ports ports;
    private final ControlStore control;
    private final String model;
    private final ReceiptSigner signer;

    public RefuseRequest(Ports ports, String model, ReceiptSigner signer) {
        this.ports = ports;
        this.control = ports.control();
        this.model = model;
        this.signer = signer;
    }

    /** The outcome of a refusal. */
    public sealed interface Refusal {

        /** It is refused, by this call or an earlier one. */
        record Refused(ChainEntry receipt) implements Refusal {}

        /** A request under this id is stored already: it takes its own course, and no refusal was issued. */
        record Stored() implements Refusal {}
    }

    /**
     * Refuses a request; repeating it changes nothing and gives the first receipt.
     *
     * @param commitments to the ids that the request names, in their order
     */
    public Refusal refuse(RefusedRequest request, List<Commitment> commitments) {
        ListDigest list = new BlobLists(ports)
                .keep(model, commitments.stream().map(Commitment::hex).toList());
        Retry retry = new Retry(ports, "refuse request " + request.id());
        return retry.first(() -> attempt(request, list, retry));
    }

    private Optional<Refusal> attempt(RefusedRequest request, ListDigest commitments, Retry retry) {
        if (new RequestRows(control).find(request.id()).isPresent()) {
            return Optional.of(new Refusal.Stored());
        }
        Optional<Item> refused = control.read(key(request, "REFUSED"));
        if (refused.isPresent()) {
            long sequence = refused.get().attributes().whole("rc");
            return Optional.of(new Refusal.Refused(new ReceiptChain(ports).sign(model, sequence, signer)));
        }
        PreparedReceipt prepared =
                new ReceiptChain(ports).next(model, position -> receipt(position, request, commitments));
        List<Write> writes = new ArrayList<>(prepared.writes());
        writes.add(new Write.Check(key(request, "META"), new Condition.Absent()));
        writes.add(Write.create(Item.first(
                key(request, "REFUSED"), Attributes.NONE.with("m", model).with("rc", prepared.sequence()))));
        boolean _ = retry.commit(new Transaction(writes));
        return Optional.empty();
    }

    private RefusedReceipt receipt(ChainPosition position, RefusedRequest request, ListDigest commitments) {
        RefusedReceipt receipt = new RefusedReceipt(position, request, List.of(commitments), ListPages.NONE);
        return receipt.withPages(new ReceiptExport(ports, new RequestLists(control)).pages(receipt));
    }

    private static ItemKey key(RefusedRequest request, String sort) {
        return new ItemKey(Table.CONTROL, RequestRows.partition(request.id()), sort);
    }
}
