package dev.sisa.core.request;

import dev.sisa.core.bytes.Bytes;
import dev.sisa.core.bytes.Sha256;
import dev.sisa.core.port.Attributes;
import dev.sisa.core.port.Condition;
import dev.sisa.core.port.ControlStore;
import dev.sisa.core.port.Item;
import dev.sisa.core.port.ItemKey;
import dev.sisa.core.port.Table;
import dev.sisa.core.port.Write;
import dev.sisa.core.store.Pages;

/**
 * Requests of a model that are not erased yet, by tenant: items {@code M#model#WAIT / <SHA-256 of the tenant>#<id>} with
 * {@code n} (samples). The items cover only the erasure backlog, while {@link OpenRequests} wait for healing too, which may take
 * days: so each accept reads a tenant's pending samples cheaply. Each request has its own item, so that concurrent accepts of one
 * tenant do not conflict.
 */
public final class UnerasedRequests {

    private final ControlStore control;
    private final String model;

    public UnerasedRequests(ControlStore control, String model) {
        this.control = control;
        this.model = model;
    }

    /** Samples that a tenant has waiting for their erasure. */
    public long samples(String tenant) {
        long[] samples = {0};
        Pages.forEach(
                control,
                new ItemKey(Table.CONTROL, partition(model), prefix(tenant)),
                item -> samples[0] += item.attributes().whole("n"));
        return samples[0];
    }

    /** Whether every request of the model is erased. */
    public boolean none() {
        return Pages.first(control, new ItemKey(Table.CONTROL, partition(model), ""), _ -> true)
                .isEmpty();
    }

    /** The partition of a model's unerased requests. */
    public String partition() {
        return partition(model);
    }

    /** The write that adds a new request. */
    public static Write add(Request request) {
        return Write.create(item(request));
    }

    /** The write that adds a request that may have been taken out, or asks for another number of samples now. */
    public static Write renew(Request request) {
        return new Write.Put(item(request), new Condition.Always());
    }

    /** The write that takes a request out, because it is erased or given up. */
    public static Write remove(Request request) {
        return new Write.Delete(key(request), new Condition.Always());
    }

    private static Item item(Request request) {
        return Item.first(
                key(request), Attributes.NONE.with("n", request.expansion().total()));
    }

    private static ItemKey key(Request request) {
        return new ItemKey(
                Table.CONTROL,
                partition(request.intake().model()),
                prefix(request.intake().tenant()) + request.id());
    }

    private static String partition(String model) {
        return "M#" + model + "#WAIT";
    }

    /** Tenant names may hold any text of any length. */
    private static String prefix(String tenant) {
        return Sha256.of(Bytes.ofText(tenant)).toHex() + "#";
    }
}
