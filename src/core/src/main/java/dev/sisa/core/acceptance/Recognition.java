package dev.sisa.core.acceptance;

import dev.sisa.core.model.Model;
import dev.sisa.core.port.ControlStore;
import dev.sisa.core.sample.Points;
import dev.sisa.core.sample.Subjects;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/** Tells which ids of samples or people were ever seen. Changes nothing. */
public final class Recognition {

    private final Model model;
    private final Points points;
    private final Subjects subjects;

    public Recognition(ControlStore control, Model model) {
        this.model = model;
        this.points = new Points(control);
        this.subjects = new Subjects(control);
    }

    boolean knowsSample(String id) {
        return points.seen(model.hashes().sample(id));
    }

    boolean knowsSubject(String id) {
        return subjects.seen(model.hashes().subject(id));
    }

    public NeverSeen neverSeen(DeletionDemand deletionDemand) {
        return new NeverSeen(
                unknown(deletionDemand.samples(), this::knowsSample),
                unknown(deletionDemand.subjects(), this::knowsSubject));
    }

    private static List<Integer> unknown(List<String> ids, Predicate<String> known) {
        return IntStream.range(0, ids.size())
                .filter(i -> !known.test(ids.get(i)))
                .boxed()
                .toList();
    }
}
