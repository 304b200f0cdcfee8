package dev.sisa.core.verification;

import dev.sisa.core.model.Model;
import dev.sisa.core.port.DamagedBlobException;
import dev.sisa.core.port.Ports;
import dev.sisa.core.port.StoreException;
import dev.sisa.core.serving.ConstituentState;
import dev.sisa.core.serving.ServingEnsemble;
import dev.sisa.core.shard.Shard;
import dev.sisa.core.shard.SliceEntry;
import dev.sisa.core.shard.SliceStream;
import dev.sisa.core.slice.DamagedSliceException;
import dev.sisa.core.slice.SliceRow;
import dev.sisa.core.slice.UnknownSliceVersionException;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Predicate;

/**
 * Asks each constituent for the samples that it was trained on: slices 1 to its serving step, none of which holds a sample that
 * is to be forgotten. It stops at the second class that a constituent answers, so that a sound one costs one block of rows, and
 * altogether when its time runs out.
 */
public final class OwnRows {

    /** Rows that are asked for at a time. */
    private static final int BLOCK = 256;

    private final Ports ports;
    private final Model model;
    private final Duration most;

    /**
     * The rows of one model.
     *
     * @param most time to take for all constituents together
     */
    public OwnRows(Ports ports, Model model, Duration most) {
        this.ports = ports;
        this.model = model;
        this.most = most;
    }

    /** The answers of each constituent of an ensemble, in shard order. */
    public List<OwnAnswers> answers(ServingEnsemble ensemble) {
        Instant end = ports.clock().instant().plus(most);
        return ensemble.states().states().stream()
                .map(state -> state.votes() ? answers(ensemble, state, end) : new OwnAnswers.Unknown())
                .toList();
    }

    /** Not asked if a request accepted since the ensemble was loaded has tainted it. */
    private OwnAnswers answers(ServingEnsemble ensemble, ConstituentState state, Instant end) {
        Shard shard = model.shardsIn(ports).read(state.shard());
        if (shard.untaintedSteps() < state.step()) {
            return new OwnAnswers.Unknown();
        }
        OwnTally tally = new OwnTally();
        try {
            for (SliceEntry slice : shard.manifest().slices().subList(0, state.step())) {
                if (!all(slice, rows -> ports.clock().instant().isBefore(end) && ask(ensemble, state, rows, tally))) {
                    return tally.varied() ? new OwnAnswers.Several() : new OwnAnswers.Unknown();
                }
            }
            return tally.answers();
        } catch (DamagedBlobException | DamagedSliceException | UnknownSliceVersionException | StoreException _) {
            return new OwnAnswers.Unknown();
        }
    }

    /** Whether all rows of a slice were read: reading ends at the first block that stops it. */
    private boolean all(SliceEntry slice, Predicate<List<SliceRow>> goOn) {
        try (SliceStream rows = model.slices(ports).open(slice)) {
            List<SliceRow> block = new ArrayList<>();
            for (Optional<SliceRow> row = rows.next(); row.isPresent(); row = rows.next()) {
                block.add(row.get());
                if (block.size() == BLOCK) {
                    if (!goOn.test(block)) {
                        return false;
                    }
                    block.clear();
                }
            }
            return block.isEmpty() || goOn.test(block);
        } catch (IOException e) {
            throw new StoreException("slice " + slice.blob().key() + " cannot be read: " + e.getMessage(), e);
        }
    }

    /** Whether more rows can change the result. */
    private boolean ask(ServingEnsemble ensemble, ConstituentState state, List<SliceRow> rows, OwnTally tally) {
        int inputs = rows.getFirst().features().length;
        double[] features = new double[rows.size() * inputs];
        for (int i = 0; i < rows.size(); i++) {
            System.arraycopy(rows.get(i).features(), 0, features, i * inputs, inputs);
        }
        List<OptionalInt> said = ensemble.labels(state.shard(), features, rows.size());
        for (int i = 0; i < rows.size(); i++) {
            tally.add(said.get(i), rows.get(i).label());
        }
        return !tally.varied();
    }
}
