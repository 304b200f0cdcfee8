package dev.sisa.core.shard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sisa.core.port.DamagedItemException;
import dev.sisa.core.port.MemoryControlStore;
import dev.sisa.core.simulation.MemoryHome;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class BlobListsTest {

    private final MemoryControlStore control = new MemoryControlStore();
    private final BlobLists lists = new BlobLists(MemoryHome.around(control));

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 5_000, 20_000})
    void a_list_of_any_length_is_kept_and_read(int length) {
        List<String> names = IntStream.range(0, length)
                .mapToObj(i -> String.format(Locale.ROOT, "%064x", i))
                .toList();

        ListDigest digest = lists.keep("m", names);

        assertThat(lists.keep("m", names)).isEqualTo(digest);
        assertThat(lists.names("m", digest)).isEqualTo(names);
        assertThatThrownBy(() -> lists.names("other", digest)).isInstanceOf(DamagedItemException.class);
    }
}
