package dev.sisa.api;

import dev.sisa.api.request.DueNotice;
import dev.sisa.api.request.HomeStatus;
import dev.sisa.api.request.ModelStatus;
import dev.sisa.api.request.RunEntry;
import dev.sisa.api.request.RunStage;
import dev.sisa.api.request.SampleStatus;
import dev.sisa.api.request.ShardStanding;
import dev.sisa.api.request.ShardState;
import dev.sisa.core.layout.Location;
import dev.sisa.core.run.RunKind;
import dev.sisa.core.sample.Point;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/** Examples of how models and samples stand, by the names of their golden files. */
final class StatusExamples {

    static final DueNotice ALARM = new DueNotice(
            FailureExamples.REQUEST,
            RequestExamples.DUE,
            true,
            "request " + FailureExamples.REQUEST + " is not erased, but was due at " + RequestExamples.DUE);

    private static final RunEntry RUN =
            new RunEntry("credit:1:12", RunKind.HEAL, RunStage.RUNNING, RequestExamples.RECEIVED);
    private static final ShardStanding SHARD = new ShardStanding(
            1,
            7,
            10,
            1,
            2,
            OptionalLong.of(6),
            ShardState.WAITING,
            "waits for run credit:1:12 to end",
            List.of(RUN),
            Optional.of(ModelExamples.CONSTITUENT));
    private static final ModelStatus MODEL = new ModelStatus(
            "credit",
            List.of("more.csv"),
            List.of(RequestExamples.LISTED),
            List.of(ALARM),
            List.of("shard 3: the item differs from what was written"),
            List.of(SHARD),
            ModelExamples.ALL_VOTE);

    private StatusExamples() {}

    static Map<String, Object> all() {
        return Map.ofEntries(
                Map.entry("DueNotice", ALARM),
                Map.entry("HomeStatus", new HomeStatus(List.of(MODEL), List.of(ModelExamples.FAULT))),
                Map.entry("ModelStatus", MODEL),
                Map.entry("RunEntry", RUN),
                Map.entry("SampleStatus", SampleStatus.of(Optional.of(placed()))),
                Map.entry("SampleStatus.forgotten", SampleStatus.of(Optional.of(forgotten()))),
                Map.entry("SampleStatus.never-seen", SampleStatus.of(Optional.empty())),
                Map.entry("ShardStanding", SHARD));
    }

    private static Point placed() {
        return new Point.Placed(new Location(1, 8, 2), 0.00003, "", "");
    }

    private static Point forgotten() {
        return new Point.Tombstone(RequestExamples.RECEIVED, true);
    }
}
