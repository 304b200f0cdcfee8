package dev.sisa.core.reconcile;

import dev.sisa.core.port.ControlStore;
import dev.sisa.core.port.DamagedItemException;
import dev.sisa.core.port.Ports;
import dev.sisa.core.receipt.ReceiptKind;
import dev.sisa.core.receipt.chain.ReadableReceipts;
import dev.sisa.core.request.OpenRequests;
import dev.sisa.core.request.Request;
import dev.sisa.core.request.RequestRows;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * All requests of a model: those that are open, and those that its receipts name, which outlive the model. A request that was
 * refused, given up, or deleted with its model before it was erased is not among them.
 *
 * @param requests the newest first
 * @param unreadable items that could not be read and why, a line each
 */
public record RequestHistory(List<Request> requests, List<String> unreadable) {

    private static final Comparator<Request> NEWEST_FIRST = Comparator.comparing(
                    (Request request) -> request.intake().receivedAt())
            .reversed()
            .thenComparing(Request::id);

    public RequestHistory {
        requests = List.copyOf(requests);
        unreadable = List.copyOf(unreadable);
    }

    /** The requests of a model, also of one that was deleted, as of a moment of this call. An unreadable item hides no other. */
    public static RequestHistory of(Ports ports, String model) {
        ControlStore control = ports.control();
        ErrorCollector errors = new ErrorCollector();
        // before the receipts: a request that is completed meanwhile is found there
        Set<String> open = new LinkedHashSet<>(errors.caught("open requests", new OpenRequests(control, model)::ids)
                .orElse(List.of()));
        Map<String, Long> answered = answered(new ReadableReceipts(ports, model, errors::caught));
        Set<String> ids = new LinkedHashSet<>(open);
        ids.addAll(answered.keySet());
        RequestRows rows = new RequestRows(control);
        List<Request> found = new ArrayList<>();
        for (String id : ids) {
            errors.caught("request " + id, () -> read(rows, id, Optional.ofNullable(answered.get(id))))
                    .flatMap(request -> request)
                    .ifPresent(found::add);
        }
        found.sort(NEWEST_FIRST);
        return new RequestHistory(
                found, errors.found().stream().map(ReconcileFault::message).toList());
    }

    /** The first receipt of each request that has one. */
    private static Map<String, Long> answered(ReadableReceipts receipts) {
        Map<String, Long> answered = new LinkedHashMap<>();
        receipts.forEach(0, receipts.newest(), entry -> {
            if (entry.body().kind() != ReceiptKind.REFUSED) {
                answered.putIfAbsent(
                        entry.body().requestId(), entry.body().link().sequence());
            }
        });
        return answered;
    }

    private static Optional<Request> read(RequestRows rows, String id, Optional<Long> receipt) {
        Optional<Request> request = rows.find(id);
        if (request.isEmpty() && receipt.isPresent()) {
            throw new DamagedItemException("its item is not there, though receipt " + receipt.get() + " answers it");
        }
        return request;
    }
}
