package dev.sisa.bench.unlearn;

import dev.sisa.cli.data.Tables;
import dev.sisa.core.data.BadRows;
import dev.sisa.core.data.Sample;
import dev.sisa.core.layout.SampleUnit;
import dev.sisa.core.schema.Schema;
import dev.sisa.tables.TableFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

/** The properties of a sample that decide its place. */
record BenchSample(String id, SampleUnit unit, double prior) {

    /** The samples of a table. */
    static List<BenchSample> read(TableFile file, Schema schema) {
        return Tables.training(file, schema, BadRows.refused(), rows -> {
            List<BenchSample> samples = new ArrayList<>();
            for (Optional<Sample> row = rows.next(); row.isPresent(); row = rows.next()) {
                Sample sample = row.get();
                samples.add(new BenchSample(sample.id(), SampleUnit.of(sample.id(), sample.subject()), sample.prior()));
            }
            return samples;
        });
    }

    /** Moves distinct random members to the front of a list, which is where they are returned from. */
    static List<BenchSample> draw(List<BenchSample> samples, int count, RandomGenerator random) {
        for (int i = 0; i < count; i++) {
            int other = i + random.nextInt(samples.size() - i);
            BenchSample drawn = samples.get(other);
            samples.set(other, samples.get(i));
            samples.set(i, drawn);
        }
        return samples.subList(0, count);
    }
}
