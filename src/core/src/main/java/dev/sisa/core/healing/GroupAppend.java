package dev.sisa.core.healing;

import dev.sisa.core.port.NewBlob;
import dev.sisa.core.port.Ports;
import dev.sisa.core.run.UnwantedRunException;
import dev.sisa.core.shard.BlobKeys;
import dev.sisa.core.shard.CheckpointBlobs;
import dev.sisa.core.shard.CheckpointEntry;
import java.util.ArrayList;
import java.util.List;

/** Writes a group of trained steps: first all their blobs, until they are durable, then one commit that names them. */
record GroupAppend(Ports ports, BlobKeys keys, Append append) {

    /**
     * Writes a group, whose steps follow each other.
     *
     * @throws UnwantedRunException if one of them may not be appended any more
     */
    void write(List<TrainedStep> steps) {
        List<NewBlob> blobs = new ArrayList<>();
        List<AppendedStep> sealed = steps.stream()
                .map(step -> new AppendedStep(step.number(), seal(step, blobs)))
                .toList();
        if (!append.append(sealed, blobs)) {
            throw new UnwantedRunException(append.run());
        }
    }

    private CheckpointEntry seal(TrainedStep step, List<NewBlob> blobs) {
        if (step.visits() == 0) {
            return CheckpointEntry.untrained(step.key());
        }
        CheckpointBlobs.Place place =
                new CheckpointBlobs.Place(keys, append.run().epoch(), step.number());
        CheckpointBlobs.Sealed sealed = new CheckpointBlobs(ports.blobs(), ports.random()).seal(place, step.parts());
        blobs.addAll(sealed.blobs());
        return new CheckpointEntry(step.key(), sealed.parameters(), sealed.state(), step.visits(), step.finite());
    }
}
