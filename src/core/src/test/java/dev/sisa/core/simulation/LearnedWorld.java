package dev.sisa.core.simulation;

import dev.sisa.core.data.Sample;
import dev.sisa.core.model.Model;
import dev.sisa.core.model.ModelSpec;
import dev.sisa.core.schema.Column;
import dev.sisa.core.schema.CsvFormat;
import dev.sisa.core.schema.Encoding;
import dev.sisa.core.schema.Feature;
import dev.sisa.core.schema.Schema;
import dev.sisa.core.schema.WhenMissing;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * Worlds whose numbers have learned scales: a time in milliseconds, an amount under the logarithm, a number that is often
 * missing, and one that is 0 in all but few samples.
 */
public final class LearnedWorld {

    private LearnedWorld() {}

    /** The world of a seed, of more samples than others, so that shards can tell their scales. */
    public static World random(long seed) {
        Model plain = World.random(seed).model();
        Random random = new Random(~seed);
        Model model = new Model("m", new ModelSpec(schema(), plain.spec().training()), plain.keys());
        int size = 100 + random.nextInt(150);
        return new World(
                model,
                IntStream.range(0, size)
                        .mapToObj(i -> new Sample(World.origin(i, random), random.nextInt(2), values(random)))
                        .toList());
    }

    private static double[] values(Random random) {
        boolean missing = random.nextInt(3) == 0;
        return new double[] {
            1.7e12 + random.nextGaussian() * 3e10,
            Math.exp(random.nextGaussian() * 4) - 5,
            missing ? Double.NaN : random.nextGaussian() * 1e-3,
            missing ? 1 : 0,
            random.nextInt(8) == 0 ? random.nextInt(3) : 0
        };
    }

    static Schema schema() {
        List<Column> columns = new ArrayList<>(World.ends());
        columns.add(learned("time", false, new WhenMissing.Refused()));
        columns.add(learned("amount", true, new WhenMissing.Refused()));
        columns.add(learned("sparse", false, new WhenMissing.Mean()));
        columns.add(learned("rare", false, new WhenMissing.Refused()));
        return new Schema(new CsvFormat(",", List.of()), List.of(), columns);
    }

    private static Column learned(String name, boolean log, WhenMissing missing) {
        return new Column(name, new Feature(new Encoding.Learned(log), missing));
    }
}
