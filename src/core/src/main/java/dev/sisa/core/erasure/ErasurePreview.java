package dev.sisa.core.erasure;

import dev.sisa.core.acceptance.AcceptResult;
import dev.sisa.core.acceptance.DeletionDemand;
import dev.sisa.core.acceptance.NeverSeen;
import dev.sisa.core.acceptance.Recognition;
import dev.sisa.core.bytes.Bytes;
import dev.sisa.core.model.Model;
import dev.sisa.core.port.ControlStore;
import dev.sisa.core.port.Ports;
import dev.sisa.core.request.Findings;
import dev.sisa.core.request.Outcome;
import dev.sisa.core.sample.Point;
import dev.sisa.core.sample.Points;
import dev.sisa.core.sample.Subjects;
import dev.sisa.core.shard.Manifest;
import dev.sisa.core.shard.Shard;
import dev.sisa.core.shard.Shards;
import java.util.Collection;
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
    private final Shards shards;
    private final Recognition recognition;

    public ErasurePreview(Ports ports, Model model) {
        ControlStore control = ports.control();
        this.model = model;
        this.points = new Points(control);
        this.subjects = new Subjects(control);
        this.shards = model.shardsIn(ports);
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
        List<Forecast.Touched> touched = erased.entrySet().stream()
                .map(slices -> touched(shards.read(slices.getKey()), slices.getValue()))
                .toList();
        NeverSeen neverSeen = recognition.neverSeen(deletionDemand);
        int people = (int) deletionDemand.subjects().stream().distinct().count();
        int unseen = (int) neverSeen.subjects().stream()
                .map(deletionDemand.subjects()::get)
                .distinct()
                .count();
        return new Forecast(new Findings(counts, people - unseen, unseen), neverSeen, touched);
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
    public long visits(Collection<Integer> healed) {
        return healed.stream()
                .map(shards::read)
                .mapToLong(shard -> model.visits(shard.manifest(), shard.untaintedSteps()))
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

    private Forecast.Touched touched(Shard shard, NavigableMap<Integer, Long> erased) {
        Shard after = shard.with(shard.row().withPending(erased.firstKey()));
        long samples = erased.values().stream().mapToLong(Long::longValue).sum();
        return new Forecast.Touched(
                shard.number(),
                samples,
                erased.firstKey(),
                after.servingStep(),
                shard.servingStep(),
                visits(shard.manifest(), after.untaintedSteps(), erased));
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
