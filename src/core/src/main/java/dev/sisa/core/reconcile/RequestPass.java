package dev.sisa.core.reconcile;

import dev.sisa.core.port.ControlStore;
import dev.sisa.core.reconcile.RequestInspector.Inspection;
import dev.sisa.core.request.Request;
import java.util.ArrayList;
import java.util.List;

/**
 * Moves the open requests of a model in one pass: it looks at all of them, scrubs the control store once if any is to get an
 * erasure receipt, and then moves them. A destruction by another reconciler after the look may leave copies that the scrub does
 * not reach, so such a request waits for the next pass.
 */
final class RequestPass {

    private static final String FAILED =
            "stray copies of deleted rows in the control store's own files, whose scrub failed before this was issued";

    private final ControlStore control;
    private final RequestInspector inspector;
    private final RequestReconciler requests;

    RequestPass(ControlStore control, RequestInspector inspector, RequestReconciler requests) {
        this.control = control;
        this.inspector = inspector;
        this.requests = requests;
    }

    void move(List<Request> open, ErrorCollector errorCollector) {
        List<Inspection.Listed> looked = new ArrayList<>();
        for (Request request : open) {
            errorCollector.caught(place(request), () -> inspector.look(request)).ifPresent(found -> {
                if (found instanceof Inspection.Listed listed) {
                    looked.add(listed);
                }
            });
        }
        boolean due = looked.stream()
                .anyMatch(request ->
                        request.destroyed().filter(shards -> !shards.isEmpty()).isPresent());
        List<String> unscrubbed = due
                ? errorCollector
                        .caught("scrub of the control store", control::scrub)
                        .orElse(List.of(FAILED))
                : List.of();
        looked.forEach(
                request -> errorCollector.caught(place(request.request()), () -> requests.move(request, unscrubbed)));
    }

    private static String place(Request request) {
        return "request " + request.id();
    }
}
