package dev.sisa.core.reconcile;

import dev.sisa.core.model.Model;
import dev.sisa.core.policy.Deadline;
import dev.sisa.core.policy.DueAlarm;
import dev.sisa.core.policy.ErasureTimes;
import dev.sisa.core.port.Ports;
import dev.sisa.core.receipt.ErasureReceipt;
import dev.sisa.core.receipt.ReceiptTimes;
import dev.sisa.core.receipt.chain.ReadableReceipts;
import dev.sisa.core.request.Request;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Finds the due dates that are near or over. Unreadable receipts are not measured and suppress no alarm. */
final class Alarms {

    /** Past receipts from which the time of an erasure is measured. */
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
        ReadableReceipts receipts = new ReadableReceipts(ports, model.name(), errorCollector::caught);
        long newest = receipts.newest();
        List<Duration> times = new ArrayList<>();
        receipts.forEach(Math.max(0, newest - MEASURED), newest, entry -> {
            if (entry.body() instanceof ErasureReceipt receipt) {
                ReceiptTimes reached = receipt.request().milestones();
                times.add(Duration.between(reached.receivedAt(), reached.erasedAt()));
            }
        });
        return new ErasureTimes(times);
    }
}
