package dev.sisa.core.reconcile;

import dev.sisa.core.model.Model;
import dev.sisa.core.port.Ports;
import dev.sisa.core.request.OpenRequests;
import dev.sisa.core.request.Request;
import dev.sisa.core.request.RequestRows;
import java.util.List;
import java.util.Optional;

/** Reads the open requests of a model: one that cannot be read hides no other. */
final class ReadableRequests {

    private final OpenRequests open;
    private final RequestRows rows;

    ReadableRequests(Ports ports, Model model) {
        this.open = new OpenRequests(ports.control(), model.name());
        this.rows = new RequestRows(ports.control());
    }

    /** Earliest due first. */
    List<Request> open(ErrorCollector errorCollector) {
        return errorCollector.caught("open requests", open::ids).orElse(List.of()).stream()
                .flatMap(id -> read(id, errorCollector).stream())
                .toList();
    }

    private Optional<Request> read(String id, ErrorCollector errorCollector) {
        return errorCollector.caught("request " + id, () -> rows.find(id)).flatMap(found -> found);
    }
}
