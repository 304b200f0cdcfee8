package dev.sisa.core.slice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sisa.core.bytes.Bytes;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ExternalSortTest {

    /** Keys of one byte, so that many are equal, and the position of the record as the rest. */
    private static final RecordLayout LAYOUT = new RecordLayout(5, 1);

    private static final int BYTES_EACH = 13;

    private final InMemoryScratchSpace scratch = new InMemoryScratchSpace();

    @Property(tries = 300)
    void records_come_out_as_a_stable_sort_orders_them(
            @ForAll @Size(max = 300) List<Byte> keys, @ForAll @IntRange(min = 2, max = 400) int held)
            throws IOException {
        List<Bytes> records = records(keys);

        assertThat(sorted(records, held)).isEqualTo(plainlySorted(records));
    }

    @Property(tries = 100)
    void keys_of_many_bytes_are_compared_unsigned(@ForAll @Size(max = 100) List<Long> keys) throws IOException {
        RecordLayout layout = new RecordLayout(Long.BYTES, Long.BYTES);
        List<Bytes> records = keys.stream()
                .map(key -> Bytes.owning(
                        ByteBuffer.allocate(Long.BYTES).putLong(key).array()))
                .toList();
        List<Bytes> sorted = new ArrayList<>();

        drain(fed(new ExternalSort(layout, 10L * (Long.BYTES + 8), scratch), records), sorted);

        assertThat(sorted).isEqualTo(records.stream().sorted().toList());
    }

    @Test
    void more_runs_than_one_merge_takes_are_merged_in_levels() throws IOException {
        SplittableRandom random = new SplittableRandom(7);
        List<Bytes> records = records(IntStream.range(0, 2 * 64 * 64 + 3)
                .mapToObj(i -> (byte) random.nextInt(256))
                .toList());

        assertThat(sorted(records, 2)).isEqualTo(plainlySorted(records));
        // 4,098 runs become 65, and those 2: the last run of each level passes without a copy when it stands alone.
        assertThat(scratch.created()).isEqualTo(4098 + 65 + 1);
    }

    @ParameterizedTest
    @CsvSource({"64, 64", "65, 66", "128, 130"})
    void runs_are_merged_in_levels_only_when_they_must(int runs, int files) throws IOException {
        List<Bytes> records = records(
                IntStream.range(0, 2 * runs).mapToObj(i -> (byte) (i * 7)).toList());

        assertThat(sorted(records, 2)).isEqualTo(plainlySorted(records));
        assertThat(scratch.created()).isEqualTo(files);
    }

    @Test
    void what_fits_into_memory_is_never_written() throws IOException {
        List<Bytes> records = records(List.of((byte) 3, (byte) 1, (byte) 2));

        assertThat(sorted(records, 3)).isEqualTo(plainlySorted(records));
        assertThat(scratch.created()).isZero();
    }

    @Test
    void nothing_in_is_nothing_out() throws IOException {
        assertThat(sorted(List.of(), 2)).isEmpty();
    }

    @Test
    void scratch_files_are_gone_when_the_records_are_out() throws IOException {
        sorted(records(List.of((byte) 3, (byte) 1, (byte) 2, (byte) 0, (byte) 9)), 2);

        assertThat(scratch.created()).isEqualTo(3);
        assertThat(scratch.names()).isEmpty();
        assertThat(scratch.open()).isZero();
    }

    @Test
    void no_stream_stays_open_when_the_taker_of_records_fails() throws IOException {
        ExternalSort sort = fed(sort(2), records(List.of((byte) 3, (byte) 1, (byte) 2)));

        assertThatThrownBy(() -> sort.drain(record -> {
                    throw new IOException("no room");
                }))
                .isInstanceOf(IOException.class)
                .hasMessage("no room");
        assertThat(scratch.open()).isZero();
    }

    @Test
    void a_scratch_file_that_lost_records_is_a_fault() throws IOException {
        ExternalSort sort = fed(sort(2), records(List.of((byte) 3, (byte) 1, (byte) 2)));
        scratch.delete("run-0");
        scratch.create("run-0").close();

        assertThatThrownBy(() -> sort.drain(record -> {}))
                .isInstanceOf(EOFException.class)
                .hasMessage("scratch file run-0 ends before record 0 of 2");
    }

    @Test
    void a_sort_is_spent_once_its_records_are_out() throws IOException {
        ExternalSort sort = sort(2);
        sort.drain(record -> {});

        assertThatThrownBy(() -> sort.add(new byte[5]))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("the records of this sort were handed over already");
        assertThatThrownBy(() -> sort.drain(record -> {})).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void sizes_are_checked() {
        assertThatThrownBy(() -> new RecordLayout(4, 5)).hasMessage("records of 4 bytes cannot have keys of 5");
        assertThatThrownBy(() -> sort(1)).hasMessage("13 bytes of memory do not hold two records of 5 bytes");
        assertThatThrownBy(() -> sort(2).add(new byte[4])).hasMessage("a record of this sort has 5 bytes, not 4");
    }

    private ExternalSort sort(int held) {
        return new ExternalSort(LAYOUT, (long) held * BYTES_EACH, scratch);
    }

    private List<Bytes> sorted(List<Bytes> records, int held) throws IOException {
        List<Bytes> sorted = new ArrayList<>();
        drain(fed(sort(held), records), sorted);
        return sorted;
    }

    private static ExternalSort fed(ExternalSort sort, List<Bytes> records) throws IOException {
        for (Bytes record : records) {
            sort.add(record.toArray());
        }
        return sort;
    }

    private static void drain(ExternalSort sort, List<Bytes> target) throws IOException {
        sort.drain(record -> target.add(Bytes.copyOf(record)));
    }

    private static List<Bytes> plainlySorted(List<Bytes> records) {
        return records.stream()
                .sorted(Comparator.comparing(record -> Bytes.copyOf(record.toArray(), 0, 1)))
                .toList();
    }

    private static List<Bytes> records(List<Byte> keys) {
        return IntStream.range(0, keys.size())
                .mapToObj(i -> Bytes.owning(
                        ByteBuffer.allocate(5).put(keys.get(i)).putInt(i).array()))
                .toList();
    }
}
