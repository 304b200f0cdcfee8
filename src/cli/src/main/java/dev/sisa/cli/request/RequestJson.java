package dev.sisa.cli.request;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.sisa.cli.output.Outcomes;
import dev.sisa.core.reconcile.RequestStatus;
import dev.sisa.core.request.Request;
import dev.sisa.core.request.RequestState;
import java.time.Instant;
import java.util.Optional;

/** A request and its milestones as JSON. */
final class RequestJson {

    private RequestJson() {}

    /** The request with the outcomes of its samples, and its progress in each shard. */
    static void putInto(ObjectNode node, RequestStatus status) {
        putInto(node, status.request());
        Outcomes.putInto(node.putObject("counts"), status.findings());
        if (status.request().expansion().complete()) {
            node.put("kind", status.findings().kind().key());
        }
        node.put("destroyedBlobs", status.destroyed());
        var shards = node.putArray("shards");
        for (RequestStatus.Progress progress : status.shards()) {
            ObjectNode shard = shards.addObject()
                    .put("shard", progress.shard())
                    .put("forgottenAt", progress.forgottenAt().toString());
            put(shard, "erasedAt", progress.erasedAt());
            put(shard, "healedAt", progress.healedAt());
        }
    }

    static void putInto(ObjectNode node, Request request) {
        node.put("requestId", request.id())
                .put("state", request.state().word())
                .put("tenant", request.intake().tenant())
                .put("samples", request.expansion().total())
                .put("receivedAt", request.intake().receivedAt().toString())
                .put("dueAt", request.intake().dueAt().toString());
        if (request.state() instanceof RequestState.Expanding(int cursor, int _)) {
            node.put("accepted", cursor);
        }
        if (request.answeredAt().isPresent()) {
            put(node, "answeredAt", request.answeredAt());
        } else {
            put(node, "forgottenAt", request.milestones().forgottenAt());
            put(node, "erasedAt", request.milestones().erasedAt());
            put(node, "healedAt", request.milestones().healedAt());
        }
        request.receipts().erasure().ifPresent(number -> node.put("receipt", number));
        request.receipts().addendum().ifPresent(number -> node.put("addendum", number));
    }

    private static void put(ObjectNode node, String name, Optional<Instant> instant) {
        instant.ifPresent(at -> node.put(name, at.toString()));
    }
}
