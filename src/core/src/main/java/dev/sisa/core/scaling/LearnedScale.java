package dev.sisa.core.scaling;

import dev.sisa.core.bytes.Bytes;
import dev.sisa.core.schema.LearnedInput;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The scales that a constituent has learned. An input is learned at the first step whose rows, those of slices 1 to that step,
 * hold at least 20 numbers that are not all equal; before that it is 0, and later slices never change it. So a deletion in those
 * slices, which trains the step again, learns it anew. Immutable.
 *
 * <p>Parameters carry the scale they were trained with, as {@link #toBytes} before the engine's own bytes: a later step that is
 * stale serves with its own scale.
 */
public final class LearnedScale {

    private static final int COLUMN_BYTES = 2 * Double.BYTES;

    private final List<LearnedInput> inputs;
    private final List<Optional<ColumnScale>> columns;

    private LearnedScale(List<LearnedInput> inputs, List<Optional<ColumnScale>> columns) {
        this.inputs = List.copyOf(inputs);
        this.columns = List.copyOf(columns);
    }

    /** Nothing is learned yet of these inputs. */
    public static LearnedScale none(List<LearnedInput> inputs) {
        return new LearnedScale(inputs, Collections.nCopies(inputs.size(), Optional.empty()));
    }

    /** Positions of inputs that are not learned, among the learned inputs of the schema. */
    public List<Integer> unlearned() {
        return IntStream.range(0, inputs.size())
                .filter(position -> columns.get(position).isEmpty())
                .boxed()
                .toList();
    }

    /** The input at a position. */
    public LearnedInput at(int position) {
        return inputs.get(position);
    }

    /**
     * The same with one more input learned, if these numbers tell its scale.
     *
     * @param values of all rows, in the order of their id hashes; NaN for a missing one
     */
    public LearnedScale learn(int shard, int position, double[] values, ScaleRule rule) {
        double[] transformed = new double[values.length];
        for (int i = 0; i < values.length; i++) {
            transformed[i] = transformed(inputs.get(position), values[i]);
        }
        List<Optional<ColumnScale>> next = new ArrayList<>(columns);
        next.set(position, rule.learn(shard, position, transformed));
        return new LearnedScale(inputs, next);
    }

    /**
     * Writes the inputs of the network for a sample.
     *
     * @param values {@code [rows][inputs]} row-major, as samples have them
     * @param at index of the first value of the sample
     * @param target {@code [rows][inputs]}, written from {@code at} on
     * @param count inputs of a sample
     */
    public void write(double[] values, int at, float[] target, int count) {
        for (int i = at; i < at + count; i++) {
            target[i] = (float) values[i];
        }
        for (int position = 0; position < inputs.size(); position++) {
            int index = at + inputs.get(position).index();
            target[index] = input(position, values[index]);
        }
    }

    /** The input of one number; NaN for a missing one. */
    public float input(int position, double value) {
        LearnedInput input = inputs.get(position);
        double known = Double.isNaN(value) ? input.missing().orElse(Double.NaN) : value;
        return Double.isNaN(known)
                ? 0
                : columns.get(position)
                        .map(scale -> scale.input(transformed(input, known)))
                        .orElse(0f);
    }

    private static double transformed(LearnedInput input, double value) {
        return input.log() ? Math.copySign(StrictMath.log1p(Math.abs(value)), value) : value;
    }

    /** Mean and deviation of each input, in their order, as little-endian float64; both 0 for one that is not learned. */
    public Bytes toBytes() {
        ByteBuffer bytes = ByteBuffer.allocate(size(inputs)).order(ByteOrder.LITTLE_ENDIAN);
        columns.forEach(column -> bytes.putDouble(column.map(ColumnScale::mean).orElse(0.0))
                .putDouble(column.map(ColumnScale::deviation).orElse(0.0)));
        return Bytes.owning(bytes.array());
    }

    /** Bytes of a scale of these inputs. */
    static int size(List<LearnedInput> inputs) {
        return inputs.size() * COLUMN_BYTES;
    }

    /**
     * Reads what {@link #toBytes} wrote.
     *
     * @throws IllegalArgumentException if it is not the scale of these inputs
     */
    static LearnedScale read(List<LearnedInput> inputs, ByteBuffer source) {
        ByteBuffer bytes = source.order(ByteOrder.LITTLE_ENDIAN);
        List<Optional<ColumnScale>> columns = new ArrayList<>();
        for (int position = 0; position < inputs.size(); position++) {
            double mean = bytes.getDouble();
            double deviation = bytes.getDouble();
            columns.add(deviation == 0 ? Optional.empty() : Optional.of(new ColumnScale(mean, deviation)));
        }
        return new LearnedScale(inputs, columns);
    }
}
