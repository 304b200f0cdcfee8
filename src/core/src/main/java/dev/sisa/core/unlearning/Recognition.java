package dev.sisa.core.unlearning;

import dev.sisa.core.model.Model;
import dev.sisa.core.point.Points;
import dev.sisa.core.point.Subjects;
import dev.sisa.core.store.ControlStore;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/** Tells by which ids a sample or a person was ever seen. Changes nothing. */
final class Recognition {

    private final Model model;
    private final Points points;
    private final Subjects subjects;

    Recognition(ControlStore control, Model model) {
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

    NeverSeen neverSeen(Demand demand) {
        return new NeverSeen(
                unknown(demand.samples(), this::knowsSample), unknown(demand.subjects(), this::knowsSubject));
    }

    private static List<Integer> unknown(List<String> ids, Predicate<String> known) {
        return IntStream.range(0, ids.size())
                .filter(i -> !known.test(ids.get(i)))
                .boxed()
                .toList();
    }
}
