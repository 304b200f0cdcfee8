package dev.sisa.core.reconcile;

import dev.sisa.core.model.Model;
import dev.sisa.core.port.Item;
import dev.sisa.core.port.Ports;
import dev.sisa.core.request.OpenRequests;
import dev.sisa.core.request.Request;
import dev.sisa.core.request.RequestRows;
import java.util.List;
import java.util.Map;
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
        List<String> ids = errorCollector.caught("open requests", open::ids).orElse(List.of());
        Map<String, Item> items =
                errorCollector.caught("open requests", () -> rows.items(ids)).orElse(Map.of());
        return ids.stream()
                .filter(items::containsKey)
                .flatMap(id -> errorCollector
                        .caught("request " + id, () -> Optional.ofNullable(items.get(id))
                                .map(item -> RequestRows.request(id, item)))
                        .stream())
                .flatMap(Optional::stream)
                .toList();
    }
}
