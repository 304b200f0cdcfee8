package dev.sisa.core.simulation;

import dev.sisa.core.bytes.Bytes;
import dev.sisa.core.bytes.Sha256;
import dev.sisa.core.training.Batch;
import dev.sisa.core.training.Checkpoint;
import dev.sisa.core.training.ConstituentSpec;
import dev.sisa.core.training.CounterRandom;
import dev.sisa.core.training.Engine;
import dev.sisa.core.training.ForwardPass;
import dev.sisa.core.training.NetworkShape;
import dev.sisa.core.training.Trainer;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * Folds every visited sample into a hash, in place of arithmetic: whatever was visited, in whatever order, batches and with
 * whatever weights, changes all bits. The parameters are the hash as finite floats, the state is the hash and a counter.
 */
public final class FoldEngine implements Engine {

    private static final int HASH_BYTES = 32;

    @Override
    public String fingerprint() {
        return "fold/1";
    }

    @Override
    public Trainer initial(ConstituentSpec constituent) {
        Bytes seed = Bytes.ofText(constituent.toString());
        return new Fold(Sha256.of(seed), 0);
    }

    @Override
    public Trainer resume(ConstituentSpec constituent, Checkpoint checkpoint) {
        ByteBuffer state = checkpoint.state().toBuffer();
        byte[] hash = new byte[HASH_BYTES];
        state.get(hash);
        return new Fold(Bytes.owning(hash), state.getLong());
    }

    /** Answers by mixing parameters and features, so that other parameters give other answers. */
    public static ForwardPass forward(NetworkShape shape, Bytes parameters) {
        long key = CounterRandom.key(parameters.hashCode());
        return (features, rows) -> {
            float[] answers = new float[rows * shape.classes()];
            for (int row = 0; row < rows; row++) {
                float first = CounterRandom.unit(
                        CounterRandom.key(key, Float.floatToIntBits(features[row * shape.inputs()])), 0);
                answers[row * shape.classes()] = first;
                answers[row * shape.classes() + 1] = 1 - first;
            }
            return answers;
        };
    }

    private static final class Fold implements Trainer {

        private Bytes hash;
        private long batches;

        Fold(Bytes hash, long batches) {
            this.hash = hash;
            this.batches = batches;
        }

        @Override
        public void fit(Batch batch, long randomKey) {
            ByteBuffer visited =
                    ByteBuffer.allocate(HASH_BYTES + Long.BYTES + batch.size() * (2 + batch.inputs()) * Integer.BYTES);
            visited.put(hash.toBuffer()).putLong(randomKey);
            for (int row = 0; row < batch.size(); row++) {
                visited.putInt(batch.labels()[row]);
                if (batch.weights().present()) {
                    visited.putFloat(batch.weights().of(batch.labels()[row]));
                }
                for (int i = 0; i < batch.inputs(); i++) {
                    visited.putFloat(batch.features()[row * batch.inputs() + i]);
                }
            }
            hash = Sha256.of(Bytes.copyOf(visited.array(), 0, visited.position()));
            batches++;
        }

        @Override
        public Checkpoint checkpoint() {
            ByteBuffer parameters =
                    ByteBuffer.allocate(HASH_BYTES * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
            for (byte part : hash.toArray()) {
                parameters.putFloat(part);
            }
            ByteBuffer state = ByteBuffer.allocate(HASH_BYTES + Long.BYTES).order(ByteOrder.LITTLE_ENDIAN);
            state.put(hash.toBuffer()).putLong(batches);
            return new Checkpoint(Bytes.owning(parameters.array()), Bytes.owning(state.array()));
        }
    }
}
