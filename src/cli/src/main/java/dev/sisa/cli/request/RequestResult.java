package dev.sisa.cli.request;

import dev.sisa.api.request.DeletionRequest;
import dev.sisa.cli.output.Console;
import dev.sisa.cli.output.Outcomes;
import dev.sisa.cli.output.TextTable;
import dev.sisa.core.reconcile.RequestStatus;
import dev.sisa.core.request.Milestones;
import dev.sisa.core.request.Request;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;

/** A request with its milestones. */
record RequestResult(RequestStatus status) implements Console.Printable {

    @Override
    public DeletionRequest toJson() {
        return DeletionRequest.of(status);
    }

    @Override
    public String toText() {
        Request request = status.request();
        TextTable table = new TextTable("shard", "forgotten", "erased", "healed");
        status.shards()
                .forEach(shard ->
                        table.row(shard.shard(), shard.forgottenAt(), text(shard.erasedAt()), text(shard.healedAt())));
        return "request " + request.id() + ": " + request.state().word() + kind() + "\n"
                + Outcomes.text(status.findings()) + people() + "\n\n" + milestones()
                + (status.shards().isEmpty() ? "" : "\n\n" + table);
    }

    /** Says that nothing was erased where the state could be taken for an erasure. */
    private String kind() {
        if (!status.request().expansion().complete()) {
            return "";
        }
        return switch (status.findings().kind()) {
            case ERASURE, HEALING, REFUSED -> "";
            case ALREADY_ERASED -> ", all that is known of it was erased before";
            case NOTHING_FOUND -> ", nothing was found of it and nothing erased";
        };
    }

    private String people() {
        return status.findings().unseenSubjects() == 0 ? "" : "\n" + Outcomes.NO_TRACE;
    }

    private TextTable milestones() {
        Request request = status.request();
        Milestones reached = request.milestones();
        TextTable table = new TextTable("milestone", "at", "receipt")
                .row("received", request.intake().receivedAt(), "");
        if (request.answeredAt().isPresent()) {
            return table.row(
                    "answered",
                    text(request.answeredAt()),
                    number(request.receipts().erasure()));
        }
        return table.row("forgotten", text(reached.forgottenAt()), "")
                .row(
                        "erased",
                        text(reached.erasedAt()),
                        number(request.receipts().erasure()))
                .row("erasure due", request.intake().dueAt(), "")
                .row(
                        "healed",
                        text(reached.healedAt()),
                        number(request.receipts().addendum()));
    }

    private static String text(Optional<Instant> reached) {
        return reached.map(Instant::toString).orElse("-");
    }

    private static String number(OptionalLong receipt) {
        return receipt.isPresent() ? String.valueOf(receipt.getAsLong()) : "";
    }
}
