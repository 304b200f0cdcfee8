package dev.sisa.core.ingest;

import dev.sisa.core.port.RunId;
import dev.sisa.core.run.Run;
import dev.sisa.core.run.RunKind;
import dev.sisa.core.run.RunRows;
import dev.sisa.core.shard.Shard;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Epochs of the shards when an import began, but of those that an erasure held: it commits under the epoch that it has.
 *
 * <p>Rows are read before the runs, so an erasure that has ended by then had marked its samples before any of them is looked up.
 */
record ImportEpochs(Map<Integer, Long> epochs) {

    static ImportEpochs of(RunRows runs, List<Shard> all) {
        Map<RunId, Run> holders =
                runs.find(all.stream().map(ImportEpochs::holder).toList());
        return new ImportEpochs(all.stream()
                .filter(shard -> Optional.ofNullable(holders.get(holder(shard)))
                        .filter(run ->
                                run.kind() == RunKind.ERASE && !run.state().ended())
                        .isEmpty())
                .collect(Collectors.toMap(Shard::number, shard -> shard.row().epoch())));
    }

    private static RunId holder(Shard shard) {
        return new RunId(shard.row().model(), shard.number(), shard.row().epoch());
    }

    /**
     * Whether no run has taken a shard since.
     *
     * @param leased whether the import has
     */
    boolean hold(Shard now, boolean leased) {
        return Optional.ofNullable(epochs.get(now.number()))
                .filter(epoch -> now.row().epoch() == epoch + (leased ? 1 : 0))
                .isPresent();
    }
}
