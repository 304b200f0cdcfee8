package dev.sisa.cli.request;

import dev.sisa.api.request.DeletionRequest;
import dev.sisa.api.request.DeletionState;
import dev.sisa.api.request.RequestList;
import dev.sisa.cli.output.Console;
import dev.sisa.cli.output.Figures;
import dev.sisa.cli.output.TextTable;
import dev.sisa.core.reconcile.RequestHistory;
import dev.sisa.core.request.Request;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * The requests of a model, one a line.
 *
 * @param requests those that are shown
 * @param matching how many there are of these in all
 * @param state that they are of, if one was asked for
 */
record RequestsResult(
        String model, List<Request> requests, long matching, Optional<DeletionState> state, List<String> unreadable)
        implements Console.Printable {

    RequestsResult {
        requests = List.copyOf(requests);
        unreadable = List.copyOf(unreadable);
    }

    /** So many at most of one state, or of any. */
    static RequestsResult of(String model, RequestHistory history, Optional<DeletionState> state, long limit) {
        List<Request> matching = history.requests().stream()
                .filter(request -> state.isEmpty() || DeletionState.of(request.state()) == state.get())
                .toList();
        return new RequestsResult(
                model, matching.stream().limit(limit).toList(), matching.size(), state, history.unreadable());
    }

    @Override
    public RequestList toJson() {
        return new RequestList(
                model, requests.stream().map(DeletionRequest::of).toList(), matching - requests.size(), unreadable);
    }

    @Override
    public String toText() {
        StringBuilder text = new StringBuilder(requests.isEmpty() ? none() : table());
        if (matching > requests.size()) {
            text.append("\n").append(Figures.count(matching - requests.size())).append(" more, older");
        }
        unreadable.forEach(what -> text.append("\ncannot be read: ").append(what));
        return text.toString();
    }

    private String none() {
        return state.map(asked -> "model " + model + " has no request that is "
                        + asked.key().replace('-', ' '))
                .orElse("model " + model
                        + (unreadable.isEmpty() ? " has no requests" : " has no request that can be read"));
    }

    private String table() {
        TextTable table =
                new TextTable("request", "state", "samples", "accepted", "erased", "healed", "receipt", "addendum");
        for (Request request : requests) {
            boolean erasedNothing = request.answeredAt().isPresent();
            table.row(
                    request.id(),
                    request.state().word(),
                    request.expansion().total(),
                    text(request.milestones().forgottenAt()),
                    erasedNothing
                            ? "nothing to erase"
                            : text(request.milestones().erasedAt()),
                    erasedNothing ? "" : text(request.milestones().healedAt()),
                    text(request.receipts().erasure()),
                    text(request.receipts().addendum()));
        }
        return table.toString();
    }

    private static String text(Optional<Instant> time) {
        return time.map(at -> at.truncatedTo(ChronoUnit.SECONDS).toString()).orElse("");
    }

    private static String text(OptionalLong number) {
        return number.isPresent() ? Figures.count(number.getAsLong()) : "";
    }
}
