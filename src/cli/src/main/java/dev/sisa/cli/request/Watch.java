package dev.sisa.cli.request;

import dev.sisa.cli.output.Console;
import dev.sisa.cli.output.Stopwatch;
import dev.sisa.core.model.EachModel;
import dev.sisa.core.port.Pause;
import java.time.Duration;
import java.util.function.Function;
import java.util.function.Supplier;

/** Shows the status of models at each change, until no work is left or no process is at work on it. */
record Watch(
        Supplier<EachModel<Standing>> look,
        Function<EachModel<Standing>, Console.Printable> result,
        Console console,
        Pause pause) {

    private static final Duration REFRESH = Duration.ofSeconds(1);

    /** Between two steps of a reconciler no process is at work for a moment. */
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    /** Polls until the models are still, and returns the last state. */
    EachModel<Standing> untilStill() {
        EachModel<Standing> models = look.get();
        console.printLine(result.apply(models));
        Stopwatch unattended = new Stopwatch();
        while (moving(models) && unattended.elapsed().compareTo(PATIENCE) < 0) {
            pause.of(REFRESH);
            EachModel<Standing> now = look.get();
            boolean changed = !now.equals(models);
            if (changed) {
                console.printLine(result.apply(now));
            }
            if (changed || attended(now)) {
                unattended = new Stopwatch();
            }
            models = now;
        }
        if (moving(models)) {
            console.note("no process is at work on what is to be done; run `sisa reconcile`");
        }
        return models;
    }

    private static boolean moving(EachModel<Standing> models) {
        return models.results().stream().anyMatch(Standing::moving);
    }

    private static boolean attended(EachModel<Standing> models) {
        return models.results().stream().anyMatch(Standing::attended);
    }
}
