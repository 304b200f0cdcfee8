package dev.sisa.core.verification;

import dev.sisa.core.model.Model;
import dev.sisa.core.port.Ports;
import dev.sisa.core.port.StoreException;
import dev.sisa.core.shard.CheckpointBlobs;
import dev.sisa.core.shard.CheckpointEntry;
import dev.sisa.core.shard.CheckpointParts;
import dev.sisa.core.shard.Manifest;
import dev.sisa.core.shard.SliceEntry;
import dev.sisa.core.shard.SliceStream;
import java.io.IOException;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Compares two homes of one model byte for byte: the samples of every slice, and the parameters and the updater state of every
 * checkpoint, of every shard.
 */
public final class Comparison {

    private final Side tested;
    private final Side fresh;
    private final Model model;

    public Comparison(Ports tested, Ports fresh, Model model) {
        this.tested = new Side(tested, model);
        this.fresh = new Side(fresh, model);
        this.model = model;
    }

    /** One row a shard, in order. */
    public List<ShardComparison> shards() {
        return IntStream.range(0, model.shards()).mapToObj(this::shard).toList();
    }

    private ShardComparison shard(int shard) {
        Manifest left = tested.manifest(shard);
        Manifest right = fresh.manifest(shard);
        String difference = slices(left, right);
        for (int step = 1; step <= model.slices() && difference.isEmpty(); step++) {
            difference = step(left, right, step);
        }
        return new ShardComparison(shard, left.samples(), trained(left), difference);
    }

    private static int trained(Manifest manifest) {
        return (int)
                manifest.checkpoints().stream().filter(CheckpointEntry::trained).count();
    }

    private String slices(Manifest left, Manifest right) {
        for (int slice = 1; slice <= left.slices().size(); slice++) {
            SliceEntry mine = left.slices().get(slice - 1);
            SliceEntry other = right.slices().get(slice - 1);
            if (mine.samples() != other.samples()) {
                return "slice " + slice + " has " + mine.samples() + " samples here and " + other.samples()
                        + " from scratch";
            }
            if (differs(mine, other)) {
                return "slice " + slice + " holds other samples here than from scratch";
            }
        }
        return "";
    }

    private String step(Manifest left, Manifest right, int step) {
        if (left.checkpoints().size() < step || right.checkpoints().size() < step) {
            return "checkpoint " + step + " is missing";
        }
        CheckpointEntry mine = left.checkpoints().get(step - 1);
        CheckpointEntry other = right.checkpoints().get(step - 1);
        if (mine.visits() != other.visits()) {
            return "step " + step + " has " + mine.visits() + " visits here and " + other.visits() + " from scratch";
        }
        if (!mine.key().equals(other.key()) || mine.finite() != other.finite()) {
            return "the manifest says something else of step " + step + " here than from scratch";
        }
        if (!mine.trained()) {
            return "";
        }
        CheckpointParts tried = tested.parts(mine);
        CheckpointParts trained = fresh.parts(other);
        return !tried.parameters().equals(trained.parameters())
                ? "the parameters of step " + step + " differ"
                : tried.state().equals(trained.state()) ? "" : "the updater state of step " + step + " differs";
    }

    private boolean differs(SliceEntry mine, SliceEntry other) {
        try (SliceStream left = tested.rows(mine);
                SliceStream right = fresh.rows(other)) {
            return !SliceComparison.same(left, right);
        } catch (IOException e) {
            throw new StoreException("slice " + mine.blob().key() + " cannot be compared: " + e.getMessage(), e);
        }
    }

    /** One of the two homes that are compared. */
    private record Side(Ports ports, Model model) {

        Manifest manifest(int shard) {
            return model.shardsIn(ports).read(shard).manifest();
        }

        SliceStream rows(SliceEntry slice) throws IOException {
            return model.slices(ports).open(slice);
        }

        CheckpointParts parts(CheckpointEntry entry) {
            return new CheckpointBlobs(ports.blobs(), ports.random()).read(entry);
        }
    }
}
