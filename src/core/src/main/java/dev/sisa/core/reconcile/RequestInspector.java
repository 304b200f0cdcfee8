package dev.sisa.core.reconcile;

import dev.sisa.core.acceptance.RequestExpander;
import dev.sisa.core.model.Model;
import dev.sisa.core.port.Ports;
import dev.sisa.core.request.Part;
import dev.sisa.core.request.PartRows;
import dev.sisa.core.request.Request;
import dev.sisa.core.request.RequestState;
import dev.sisa.core.request.ShardMilestone;
import dev.sisa.core.request.ShardMilestones;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;

/** Looks how far a request is, once its list is gone through. */
final class RequestInspector {

    private final Ports ports;
    private final Model model;

    RequestInspector(Ports ports, Model model) {
        this.ports = ports;
        this.model = model;
    }

    /** How far a request is. */
    sealed interface Inspection {

        /**
         * Its list is gone through.
         *
         * @param destroyed all its shard milestones, if its erasure receipt is due
         */
        record Listed(Request request, Optional<List<ShardMilestone>> destroyed) implements Inspection {}

        /** Its list is not there, or it was given up. */
        record WithoutList() implements Inspection {}
    }

    /** Goes through the list of a request, and looks how far its shards are. */
    Inspection look(Request request) {
        return listed(request)
                .<Inspection>map(open -> new Inspection.Listed(open, destroyed(open)))
                .orElseGet(Inspection.WithoutList::new);
    }

    /**
     * Goes through the list of a request whose caller did not finish it.
     *
     * @return the request, unless its list is not there or it was given up
     */
    private Optional<Request> listed(Request request) {
        boolean complete =
                request.expansion().complete() && request.expansion().list().isEmpty();
        return complete ? Optional.of(request) : new RequestExpander(ports, model).finish(request);
    }

    private Optional<List<ShardMilestone>> destroyed(Request request) {
        if (!(request.state() instanceof RequestState.Accepted)) {
            return Optional.empty();
        }
        List<ShardMilestone> reached = new ShardMilestones(ports.control()).of(request.id());
        return reached.size() < touched(request) ? Optional.empty() : Optional.of(reached);
    }

    private long touched(Request request) {
        return new PartRows(ports.control())
                .of(request.id()).stream()
                        .map(Part::shards)
                        .mapToLong(NavigableMap::size)
                        .sum();
    }
}
