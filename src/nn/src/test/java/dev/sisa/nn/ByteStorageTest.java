package dev.sisa.nn;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sisa.core.data.Sample;
import dev.sisa.core.data.SampleOrigin;
import dev.sisa.core.model.Model;
import dev.sisa.core.model.ModelSpec;
import dev.sisa.core.schema.Column;
import dev.sisa.core.schema.Encoding;
import dev.sisa.core.schema.Feature;
import dev.sisa.core.schema.Schema;
import dev.sisa.core.schema.Storage;
import dev.sisa.core.schema.WhenMissing;
import dev.sisa.core.simulation.MemoryHome;
import dev.sisa.core.simulation.Worker;
import dev.sisa.core.simulation.World;
import dev.sisa.core.verification.ShardDigest;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The same images stored as floats and as bytes, trained on and partly forgotten: the same bits of every shard. */
final class ByteStorageTest {

    private static final double SCALE = 255;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void parameters_do_not_depend_on_storage(long seed) {
        World world = World.random(seed);
        List<Sample> images = world.population().stream()
                .map(sample -> image(sample, new Random(sample.line())))
                .toList();

        Life floats = life(model(world.model(), Storage.FLOAT32), images);
        Life bytes = life(model(world.model(), Storage.BYTE), images);

        assertThat(floats.digests()).extracting(ShardDigest::digest).doesNotContain(Optional.empty());
        assertThat(bytes.digests()).isEqualTo(floats.digests());
        assertThat(bytes.size()).isLessThan(floats.size());
    }

    private record Life(List<ShardDigest> digests, long size) {}

    private static Life life(Model model, List<Sample> images) {
        MemoryHome home = new MemoryHome(1);
        Worker worker = new Worker(
                home, home.ports(), model, new Worker.Algorithm(new PortableEngine(), PortableForwardPass::of));
        worker.ingest(images);
        worker.heal();
        worker.accept(images.subList(3, 6).stream().map(Sample::id).toList());
        worker.heal();
        long size = home.blobs().entrySet().stream()
                .filter(blob -> blob.getKey().startsWith("data/"))
                .mapToLong(blob -> blob.getValue().size())
                .sum();
        return new Life(ShardDigest.all(home.ports(), model), size);
    }

    private static Model model(Model model, Storage storage) {
        Schema schema = model.spec().schema();
        List<Column> columns = schema.columns().stream()
                .map(column -> column.role() instanceof Feature
                        ? new Column(
                                column.name(), new Feature(new Encoding.Numeric(0, SCALE), new WhenMissing.Refused()))
                        : column)
                .toList();
        Schema scaled = new Schema(schema.csv(), schema.missing(), columns, storage);
        return new Model(model.name(), new ModelSpec(scaled, model.spec().training()), model.keys());
    }

    private static Sample image(Sample sample, Random random) {
        double[] pixels = new double[sample.features().length];
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] = (float) (random.nextInt(256) / SCALE);
        }
        SampleOrigin origin = new SampleOrigin(sample.id(), sample.subject(), sample.prior(), sample.line());
        return new Sample(origin, sample.label(), pixels);
    }
}
