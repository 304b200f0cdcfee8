package dev.sisa.core.erasure;

import dev.sisa.core.acceptance.AcceptResult;
import dev.sisa.core.acceptance.DeletionDemand;
import dev.sisa.core.acceptance.NeverSeen;
import dev.sisa.core.acceptance.Recognition;
import dev.sisa.core.bytes.Bytes;
import dev.sisa.core.model.Model;
import dev.sisa.core.port.ControlStore;
import dev.sisa.core.request.Findings;
import dev.sisa.core.request.Outcome;
import dev.sisa.core.sample.Point;
import dev.sisa.core.sample.Points;
import dev.sisa.core.sample.Subjects;
import dev.sisa.core.shard.Manifest;
import dev.sisa.core.shard.ShardRow;
import dev.sisa.core.shard.ShardRows;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** Forecasts the effect of requests and the cost of healing. Changes nothing. */
public final class ErasurePreview {

    private final Model model;
    private final Points points;
    private final Subjects subjects;
    private final ShardRows rows;
    private final Recognition recognition;

    public ErasurePreview(ControlStore control, Model model) {
        this.model = model;
        this.points = new Points(control);
        this.subjects = new Subjects(control);
        this.rows = new ShardRows(control);
        this.recognition = new Recognition(control, model);
    }

    /** The effect of a demand if it were received now, as a new one. */
    public Forecast of(DeletionDemand deletionDemand) {
        Map<Outcome, Long> counts = new EnumMap<>(Outcome.class);
        NavigableMap<Integer, NavigableMap<Integer, Long>> erased = new TreeMap<>();
        Set<Bytes> named = samples(deletionDemand);
        Map<Bytes, Points.Versioned> stored = points.read(named);
        for (Bytes sample : named) {
            Outcome outcome = Optional.ofNullable(stored.get(sample))
                    .map(known -> outcome(known.point(), erased))
                    .orElse(Outcome.NEVER_SEEN);
            counts.merge(outcome, 1L, Long::sum);
        }
        List<Forecast.Touched> shards = rows.read(model.name(), erased.keySet()).values().stream()
                .map(row -> touched(row, erased.getOrDefault(row.shard(), Collections.emptyNavigableMap())))
                .toList();
        NeverSeen neverSeen = recognition.neverSeen(deletionDemand);
        int people = (int) deletionDemand.subjects().stream().distinct().count();
        int unseen = (int) neverSeen.subjects().stream()
                .map(deletionDemand.subjects()::get)
                .distinct()
                .count();
        return new Forecast(new Findings(counts, people - unseen, unseen), neverSeen, shards);
    }

    /** Why a demand would be refused: the model has no subjects, or all that is named must exist and something was never seen. */
    public Optional<AcceptResult.Refused> refusal(DeletionDemand deletionDemand, boolean mustExist) {
        if (!deletionDemand.subjects().isEmpty() && !model.hasSubjects()) {
            return Optional.of(new AcceptResult.NoSubjectColumn());
        }
        NeverSeen neverSeen = mustExist ? recognition.neverSeen(deletionDemand) : NeverSeen.NOTHING;
        return neverSeen.isEmpty() ? Optional.empty() : Optional.of(new AcceptResult.UnknownIds(neverSeen));
    }

    /** Sample visits that healing the shards takes now; pending samples count as not erased yet. */
    public long visits(Collection<Integer> shards) {
        return rows.read(model.name(), shards).values().stream()
                .mapToLong(row -> model.visits(row.manifest(), row.untaintedSteps()))
                .sum();
    }

    private Set<Bytes> samples(DeletionDemand deletionDemand) {
        Set<Bytes> samples = new LinkedHashSet<>();
        deletionDemand.samples().forEach(id -> samples.add(model.hashes().sample(id)));
        deletionDemand
                .subjects()
                .forEach(id -> samples.addAll(subjects.samples(model.hashes().subject(id))));
        return samples;
    }

    private static Outcome outcome(Point point, NavigableMap<Integer, NavigableMap<Integer, Long>> erased) {
        return switch (point) {
            case Point.Tombstone tombstone -> tombstone.known() ? Outcome.ALREADY_ERASED : Outcome.NEVER_SEEN;
            case Point.Placed placed -> {
                erased.computeIfAbsent(placed.location().shard(), _ -> new TreeMap<>())
                        .merge(placed.location().slice(), 1L, Long::sum);
                yield placed.pending() ? Outcome.JOINED : Outcome.ACCEPTED;
            }
        };
    }

    private Forecast.Touched touched(ShardRow row, NavigableMap<Integer, Long> erased) {
        ShardRow after = row.withPending("", erased.firstKey());
        long samples = erased.values().stream().mapToLong(Long::longValue).sum();
        return new Forecast.Touched(
                row.shard(),
                samples,
                erased.firstKey(),
                after.servingStep(),
                row.servingStep(),
                visits(row.manifest(), after.untaintedSteps(), erased));
    }

    private long visits(Manifest manifest, int kept, NavigableMap<Integer, Long> erased) {
        return IntStream.rangeClosed(kept + 1, model.slices())
                .mapToLong(step -> model.schedule().visits(manifest.samples(step) - upTo(step, erased)))
                .sum();
    }

    private static long upTo(int step, NavigableMap<Integer, Long> erased) {
        return erased.headMap(step, true).values().stream()
                .mapToLong(Long::longValue)
                .sum();
    }
}
