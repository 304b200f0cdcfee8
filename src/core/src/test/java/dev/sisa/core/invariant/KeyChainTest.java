package dev.sisa.core.invariant;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sisa.core.bytes.Bytes;
import dev.sisa.core.bytes.FieldHash;
import dev.sisa.core.bytes.Sha256;
import dev.sisa.core.data.Sample;
import dev.sisa.core.shard.SliceEntry;
import dev.sisa.core.simulation.Scene;
import dev.sisa.core.slice.SliceRow;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

/** I2: deleting a sample changes the keys of its shard from its slice on, and no others. */
final class KeyChainTest {

    private static final Bytes KEY = Bytes.ofText("key");

    private final Scene scene = new Scene(3, 4);
    private final SliceRows objects = new SliceRows(scene.home().ports(), scene.model());

    @Property(tries = 60)
    void a_deletion_changes_the_keys_from_its_slice_on(
            @ForAll @Size(4) List<@IntRange(min = 1, max = 4) Integer> sizes,
            @ForAll @IntRange(min = 1, max = 4) int slice,
            @ForAll @IntRange(min = 1, max = 4) int place) {
        int row = Math.min(place, sizes.get(slice - 1)) - 1;

        assertThat(violation(this::chained, slices(sizes), slice, row)).isEmpty();
    }

    @Test
    void keys_that_ignore_the_key_before_are_reported() {
        Function<List<List<SliceRow>>, List<Bytes>> unchained =
                slices -> slices.stream().map(rows -> hash(rows).digest()).toList();

        assertThat(violation(unchained, slices(List.of(2, 2, 2, 2)), 2, 0)).contains("key 3 stayed");
    }

    @Test
    void keys_that_ignore_the_remainder_of_a_slice_are_reported() {
        Function<List<List<SliceRow>>, List<Bytes>> planned = slices -> chained(slices.stream()
                .map(rows -> rows.subList(0, Math.min(2, rows.size())))
                .toList());

        assertThat(violation(planned, slices(List.of(2, 3, 2, 2)), 2, 2)).contains("key 2 stayed");
    }

    @Test
    void keys_that_know_of_later_slices_are_reported() {
        Function<List<List<SliceRow>>, List<Bytes>> total = slices -> {
            FieldHash all = FieldHash.keyed(KEY, "all");
            slices.forEach(rows -> all.bytes(hash(rows).digest()));
            Bytes digest = all.digest();
            return slices.stream().map(_ -> digest).toList();
        };

        assertThat(violation(total, slices(List.of(2, 2, 2, 2)), 2, 0)).contains("key 1 changed");
    }

    @Test
    void other_shards_keep_their_rows_as_they_are() {
        Sample requested = scene.sample(1, 3);
        List<Sample> samples = new ArrayList<>(scene.samples(20));
        samples.add(requested);
        scene.worker().ingest(samples);
        scene.worker().heal();
        var others = List.of(scene.row(0), scene.row(2));
        var kept = scene.shard(1).manifest().checkpoints().subList(0, 2);
        scene.worker().accept(scene.ids(List.of(requested)));
        scene.worker().heal();

        assertThat(List.of(scene.row(0), scene.row(2))).isEqualTo(others);
        assertThat(scene.shard(1).manifest().checkpoints().subList(0, 2)).isEqualTo(kept);
    }

    private List<Bytes> chained(List<List<SliceRow>> slices) {
        List<SliceEntry> entries = IntStream.range(0, slices.size())
                .mapToObj(i -> objects.write(0, i + 1, slices.get(i)))
                .toList();
        return scene.model().chain(0, "fold/1").keys(entries);
    }

    private static Optional<String> violation(
            Function<List<List<SliceRow>>, List<Bytes>> keys, List<List<SliceRow>> slices, int slice, int row) {
        List<List<SliceRow>> after = new ArrayList<>(slices);
        List<SliceRow> rest = new ArrayList<>(slices.get(slice - 1));
        rest.remove(row);
        after.set(slice - 1, rest);
        List<Bytes> was = keys.apply(slices);
        List<Bytes> is = keys.apply(after);
        for (int step = 1; step <= slices.size(); step++) {
            boolean same = was.get(step - 1).equals(is.get(step - 1));
            if (same == step >= slice) {
                return Optional.of("key " + step + (same ? " stayed" : " changed"));
            }
        }
        return Optional.empty();
    }

    private static FieldHash hash(List<SliceRow> rows) {
        FieldHash hash = FieldHash.keyed(KEY, "rows");
        rows.forEach(row -> hash.bytes(row.id()).bytes(row.contentDigest()));
        return hash;
    }

    private static List<List<SliceRow>> slices(List<Integer> sizes) {
        List<List<SliceRow>> slices = new ArrayList<>();
        for (int size : sizes) {
            int slice = slices.size();
            slices.add(IntStream.range(0, size)
                    .mapToObj(i -> new SliceRow(id(slice, i), 0, new double[] {1, 2, 3, i}))
                    .sorted((left, right) -> left.id().compareTo(right.id()))
                    .toList());
        }
        return slices;
    }

    private static Bytes id(int slice, int number) {
        byte[] digest = Sha256.of(Bytes.ofText(slice + "/" + number)).toArray();
        return Bytes.copyOf(digest, 0, SliceRow.ID_BYTES);
    }
}
