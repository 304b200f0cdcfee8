package dev.sisa.core.request;

import dev.sisa.core.port.Attributes;
import dev.sisa.core.port.Condition;
import dev.sisa.core.port.ControlStore;
import dev.sisa.core.port.Item;
import dev.sisa.core.port.ItemKey;
import dev.sisa.core.port.Table;
import dev.sisa.core.port.Write;
import dev.sisa.core.store.Pages;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Requests of a model that are not completed, earliest due first: empty items {@code M#model#OPEN / <due, 15 digits>#<id>}. */
public final class OpenRequests {

    private static final int DIGITS = 15;

    private final ControlStore control;
    private final String model;

    public OpenRequests(ControlStore control, String model) {
        this.control = control;
        this.model = model;
    }

    /** Ids of all open requests, earliest due first. */
    public List<String> ids() {
        List<String> ids = new ArrayList<>();
        Pages.forEach(
                control,
                new ItemKey(Table.CONTROL, partition(model), ""),
                item -> ids.add(item.key().sort().substring(DIGITS + 1)));
        return ids;
    }

    /** The partition of a model's open requests. */
    public String partition() {
        return partition(model);
    }

    /** The write that opens a request. */
    public static Write open(Request request) {
        return Write.create(Item.first(key(request), Attributes.NONE));
    }

    /** The write that opens a request that was given up, or may be open. */
    public static Write reopen(Request request) {
        return new Write.Put(Item.first(key(request), Attributes.NONE), new Condition.Always());
    }

    /** The write that closes a request. */
    public static Write close(Request request) {
        return new Write.Delete(key(request), new Condition.Always());
    }

    private static ItemKey key(Request request) {
        String due =
                String.format(Locale.ROOT, "%015d", request.intake().dueAt().toEpochMilli());
        return new ItemKey(Table.CONTROL, partition(request.intake().model()), due + "#" + request.id());
    }

    private static String partition(String model) {
        return "M#" + model + "#OPEN";
    }
}
