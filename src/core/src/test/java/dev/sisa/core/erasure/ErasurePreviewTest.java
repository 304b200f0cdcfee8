package dev.sisa.core.erasure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sisa.core.acceptance.DeletionDemand;
import dev.sisa.core.data.Sample;
import dev.sisa.core.healing.ShardHealing;
import dev.sisa.core.request.Outcome;
import dev.sisa.core.simulation.Scene;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class ErasurePreviewTest {

    private final Scene scene = new Scene(3, 4);
    private final List<Sample> samples = new ArrayList<>();
    private final Sample second = scene.sample(0, 2);
    private final Sample third = scene.sample(0, 3);
    private final Sample elsewhere = scene.sample(2, 4);

    @BeforeEach
    void train() {
        samples.addAll(scene.samples(30));
        samples.addAll(List.of(second, third, elsewhere, scene.sampleOf("ann"), scene.sampleOf("ann")));
        scene.worker().ingest(samples);
        scene.worker().heal();
    }

    @Test
    void the_visits_it_tells_are_those_that_healing_makes() {
        List<String> ids = scene.ids(List.of(second, third, elsewhere));
        Forecast forecast = forecast(ids);

        assertThat(forecast.shards()).extracting(Forecast.Touched::shard).containsExactly(0, 2);
        assertThat(forecast.shards()).extracting(Forecast.Touched::samples).containsExactly(2L, 1L);
        assertThat(forecast.shards()).extracting(Forecast.Touched::servingNow).containsExactly(4, 4);
        scene.worker().accept(ids);
        assertThat(forecast.shards())
                .extracting(Forecast.Touched::servingStep)
                .containsExactly(scene.shard(0).servingStep(), scene.shard(2).servingStep());
        assertThat(scene.worker().heal().stream()
                        .mapToLong(ShardHealing::visits)
                        .sum())
                .isEqualTo(forecast.visits());
    }

    @Test
    void every_outcome_is_told_and_nothing_is_changed() {
        scene.worker().accept(scene.ids(List.of(second)));
        scene.worker().heal();
        scene.worker().accept(scene.ids(List.of(third)));
        var before = scene.home().items();

        Forecast forecast = forecast(List.of(second.id(), third.id(), elsewhere.id(), elsewhere.id(), "nobody"));

        assertThat(forecast.findings().counts())
                .containsEntry(Outcome.ALREADY_ERASED, 1L)
                .containsEntry(Outcome.JOINED, 1L)
                .containsEntry(Outcome.ACCEPTED, 1L)
                .containsEntry(Outcome.NEVER_SEEN, 1L);
        assertThat(scene.home().items()).isEqualTo(before);
    }

    @Test
    void a_person_means_all_their_samples() {
        Forecast forecast = new ErasurePreview(scene.home().ports(), scene.model())
                .of(new DeletionDemand("t", Optional.empty(), List.of(), List.of("ann", "nobody")));
        assertThat(forecast.findings().counts())
                .containsEntry(Outcome.ACCEPTED, 2L)
                .containsEntry(Outcome.NEVER_SEEN, 0L);
    }

    @Test
    void what_is_owed_is_what_comes_after_the_last_untainted_step() {
        ErasurePreview erasurePreview = new ErasurePreview(scene.home().ports(), scene.model());
        assertThat(erasurePreview.visits(List.of(0, 1, 2))).isZero();
        scene.worker().accept(scene.ids(List.of(third)));
        assertThat(erasurePreview.visits(List.of(0)))
                .isEqualTo(scene.model().visits(scene.shard(0).manifest(), 2))
                .isPositive();
    }

    private Forecast forecast(List<String> ids) {
        return new ErasurePreview(scene.home().ports(), scene.model())
                .of(new DeletionDemand("t", Optional.empty(), ids, List.of()));
    }
}
