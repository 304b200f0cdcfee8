package dev.sisa.core.healing;

import dev.sisa.core.bytes.Bytes;
import dev.sisa.core.model.Model;
import dev.sisa.core.port.DamagedBlobException;
import dev.sisa.core.port.Ports;
import dev.sisa.core.scaling.ScaledParameters;
import dev.sisa.core.shard.CheckpointBlobs;
import dev.sisa.core.shard.CheckpointEntry;
import dev.sisa.core.shard.CheckpointParts;
import dev.sisa.core.shard.Shard;
import dev.sisa.core.training.Checkpoint;
import dev.sisa.core.training.Engine;
import java.util.Optional;

/** Finds the checkpoint that training goes on from. */
record LastCheckpoint(Ports ports, Model model, Engine engine) {

    /** The last readable fresh checkpoint; initial weights if there is none. */
    Resume of(Shard read) {
        int shard = read.number();
        for (int step = model.chain(shard, engine.fingerprint()).freshSteps(read.manifest()); step > 0; step--) {
            CheckpointEntry entry = read.manifest().checkpoints().get(step - 1);
            if (!entry.trained()) {
                return new Resume(step, engine.initial(model.constituent(shard)));
            }
            Optional<Checkpoint> checkpoint = checkpoint(entry);
            if (checkpoint.isPresent()) {
                return new Resume(step, engine.resume(model.constituent(shard), checkpoint.get()));
            }
        }
        return new Resume(0, engine.initial(model.constituent(shard)));
    }

    private Optional<Checkpoint> checkpoint(CheckpointEntry entry) {
        try {
            CheckpointParts parts = new CheckpointBlobs(ports.blobs(), ports.random()).read(entry);
            Bytes parameters = ScaledParameters.split(model.learnedInputs(), parts.parameters())
                    .engine();
            return Optional.of(new Checkpoint(parameters, parts.state()));
        } catch (DamagedBlobException _) {
            return Optional.empty();
        }
    }
}
