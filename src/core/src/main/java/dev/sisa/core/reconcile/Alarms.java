package dev.sisa.core.reconcile;

import dev.sisa.core.model.Model;
import dev.sisa.core.policy.Deadline;
import dev.sisa.core.policy.DueAlarm;
import dev.sisa.core.policy.ErasureTimes;
import dev.sisa.core.port.Ports;
import dev.sisa.core.receipt.ErasureReceipt;
import dev.sisa.core.receipt.ReceiptChain;
import dev.sisa.core.receipt.ReceiptTimes;
import dev.sisa.core.request.Request;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/** Finds the due dates that are near or over. Unreadable receipts are not measured and suppress no alarm. */
final class Alarms {

    /** Past requests from which the time of an erasure is measured. */
    private static final int MEASURED = 100;

    private final Ports ports;
    private final Model model;

    Alarms(Ports ports, Model model) {
        this.ports = ports;
        this.model = model;
    }

    /** For the open requests that are not erased yet. */
    List<DueAlarm> of(List<Request> open, ErrorCollector errorCollector) {
        List<Deadline> deadlines = open.stream()
                .filter(request -> request.milestones().erasedAt().isEmpty())
                .map(request -> new Deadline(request.id(), request.intake().dueAt()))
                .toList();
        return deadlines.isEmpty()
                ? List.of()
                : DueAlarm.of(deadlines, past(errorCollector), ports.clock().instant());
    }

    private ErasureTimes past(ErrorCollector errorCollector) {
        ReceiptChain chain = new ReceiptChain(ports);
        long newest = errorCollector
                .caught("newest receipt", () -> chain.head(model.name()))
                .flatMap(head -> head)
                .map(head -> head.sequence())
                .orElse(0L);
        return new ErasureTimes(LongStream.rangeClosed(Math.max(1, newest - MEASURED), newest)
                .boxed()
                .flatMap(number ->
                        errorCollector.caught("receipt " + number, () -> chain.entry(model.name(), number)).stream())
                .flatMap(Optional::stream)
                .flatMap(entry -> entry.body() instanceof ErasureReceipt receipt
                        ? Stream.of(receipt.request().milestones())
                        : Stream.<ReceiptTimes>of())
                .map(reached -> Duration.between(reached.receivedAt(), reached.erasedAt()))
                .toList());
    }
}
