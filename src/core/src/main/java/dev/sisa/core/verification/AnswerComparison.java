package dev.sisa.core.verification;

import dev.sisa.core.model.Model;
import dev.sisa.core.port.Ports;
import dev.sisa.core.port.StoreException;
import dev.sisa.core.serving.ServingEnsemble;
import dev.sisa.core.shard.SliceEntry;
import dev.sisa.core.shard.SliceStream;
import dev.sisa.core.slice.SliceRow;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Compares two ensembles' answers for every surviving sample, constituent by constituent, to the last bit. */
public final class AnswerComparison {

    private final Ports ports;
    private final Model model;

    /** A comparison over the survivors in these ports. */
    public AnswerComparison(Ports ports, Model model) {
        this.ports = ports;
        this.model = model;
    }

    /**
     * The result of the comparison.
     *
     * @param samples survivors that were asked for
     * @param answers of single constituents that were compared; none if no constituent votes
     * @param different survivors that were answered differently
     */
    public record Difference(long samples, long answers, long different) {}

    public Difference compare(ServingEnsemble left, ServingEnsemble right) {
        long samples = 0;
        long different = 0;
        for (int shard = 0; shard < model.shards(); shard++) {
            for (SliceEntry slice : model.shardsIn(ports).read(shard).manifest().slices()) {
                try (SliceStream rows = model.slices(ports).open(slice)) {
                    for (Optional<SliceRow> row = rows.next(); row.isPresent(); row = rows.next()) {
                        samples++;
                        different += same(left, right, row.get().features()) ? 0 : 1;
                    }
                } catch (IOException e) {
                    throw new StoreException("slice " + slice.blob().key() + " cannot be read: " + e.getMessage(), e);
                }
            }
        }
        return new Difference(samples, samples * Math.min(left.voters(), right.voters()), different);
    }

    private static boolean same(ServingEnsemble left, ServingEnsemble right, double[] features) {
        List<float[]> mine = left.probabilities(features, 1);
        List<float[]> other = right.probabilities(features, 1);
        boolean same = mine.size() == other.size();
        for (int i = 0; same && i < mine.size(); i++) {
            same = Arrays.equals(mine.get(i), other.get(i));
        }
        return same;
    }
}
