package dev.sisa.core.port;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sisa.core.bytes.Bytes;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

final class FaultsTest {

    private static final ItemKey KEY = new ItemKey(Table.POINTS, "p", "");
    private static final Transaction CREATE = Transaction.of(Write.create(Item.first(KEY, Attributes.NONE)));
    private static final BlobContent CONTENT = BlobContent.of(Bytes.ofText("x"));

    private final MemoryControlStore control = new MemoryControlStore();
    private final MemoryBlobStore blobs = new MemoryBlobStore();

    @ParameterizedTest
    @CsvSource({"CRASH_BEFORE, false", "CRASH_AFTER, true"})
    void after_a_crash_the_process_does_nothing_more(Fault fault, boolean happened) {
        Faults faults = Faults.at(2, fault);
        ControlStore faultyControl = new FaultyControlStore(control, faults);
        BlobStore faultyBlobs = new FaultyBlobStore(blobs, faults);

        faultyBlobs.put("a", CONTENT);
        assertThatThrownBy(() -> faultyControl.commit(CREATE)).isInstanceOf(SimulatedCrash.class);
        assertThatThrownBy(() -> faultyControl.read(KEY)).isInstanceOf(SimulatedCrash.class);
        assertThatThrownBy(() -> faultyControl.list(KEY, "", 1)).isInstanceOf(SimulatedCrash.class);
        assertThatThrownBy(() -> faultyBlobs.delete(List.of("a"))).isInstanceOf(SimulatedCrash.class);
        assertThatThrownBy(() -> faultyBlobs.open("a")).isInstanceOf(SimulatedCrash.class);
        assertThatThrownBy(() -> faultyBlobs.list("", "", 1)).isInstanceOf(SimulatedCrash.class);

        assertThat(faults.writes()).isEqualTo(2);
        assertThat(blobs.open("a")).isPresent();
        assertThat(control.read(KEY).isPresent()).isEqualTo(happened);
    }

    @ParameterizedTest
    @MethodSource("ends")
    void a_commit_ends_as_planned(Fault fault, CommitResult told, boolean happened) {
        CommitResult result = new FaultyControlStore(control, Faults.at(1, fault)).commit(CREATE);

        assertThat(result).isEqualTo(told);
        assertThat(control.read(KEY).isPresent()).isEqualTo(happened);
    }

    static Stream<Arguments> ends() {
        return Stream.of(
                Arguments.of(Fault.CONFLICT, new CommitResult.Conflict(), false),
                Arguments.of(Fault.THROTTLED, new CommitResult.Throttled(), false),
                Arguments.of(Fault.UNKNOWN_UNDONE, new CommitResult.Unknown(), false),
                Arguments.of(Fault.UNKNOWN_DONE, new CommitResult.Unknown(), true),
                Arguments.of(Fault.REPEATED, new CommitResult.ConditionFailed(List.of(KEY)), true));
    }

    @Test
    void a_put_that_is_repeated_ends_well() {
        new FaultyBlobStore(blobs, Faults.at(1, Fault.REPEATED)).put("a", CONTENT);

        assertThat(blobs.open("a")).isPresent();
    }

    @ParameterizedTest
    @CsvSource({"CONFLICT, false", "THROTTLED, false", "UNKNOWN_UNDONE, false", "UNKNOWN_DONE, true"})
    void a_blob_store_tells_its_faults_by_an_exception(Fault fault, boolean happened) {
        BlobStore faulty = new FaultyBlobStore(blobs, Faults.at(1, fault));

        assertThatThrownBy(() -> faulty.put("a", CONTENT)).isInstanceOf(StoreException.class);
        assertThat(faulty.open("a").isPresent()).isEqualTo(happened);
    }

    @Test
    void a_plan_sees_each_write_with_its_number_and_keys() {
        StringBuilder seen = new StringBuilder();
        BlobStore faulty = new FaultyBlobStore(blobs, new Faults((number, what) -> {
            seen.append(number).append(' ').append(what).append('\n');
            return Fault.NONE;
        }));
        faulty.put("a", CONTENT);
        faulty.delete(List.of("a"));

        assertThat(seen).hasToString("1 put a\n2 delete [a]\n");
        assertThat(Listings.keys(blobs, "")).isEmpty();
    }

    @Test
    void without_faults_the_stores_are_as_they_were() {
        ControlStore faulty = new FaultyControlStore(control, Faults.never());

        assertThat(faulty.commit(CREATE)).isEqualTo(new CommitResult.Committed());
        assertThat(faulty.read(KEY)).isPresent();
        assertThat(Listings.items(faulty, KEY)).hasSize(1);
    }

    @Test
    void a_fault_in_the_middle_of_a_put_leaves_some_of_the_blobs() {
        BlobStore faulty = new FaultyBlobStore(blobs, Faults.at(2, Fault.UNKNOWN_UNDONE));
        List<NewBlob> group =
                Stream.of("a", "b", "c").map(key -> new NewBlob(key, CONTENT)).toList();

        assertThatThrownBy(() -> faulty.put(group)).isInstanceOf(StoreException.class);

        assertThat(Listings.keys(blobs, "")).containsExactly("a");
    }

    @Test
    void a_fault_in_the_middle_of_a_delete_leaves_some_of_the_blobs() {
        List.of("a", "b", "c").forEach(key -> blobs.put(key, CONTENT));
        BlobStore faulty = new FaultyBlobStore(blobs, Faults.at(2, Fault.UNKNOWN_UNDONE));

        assertThatThrownBy(() -> faulty.delete(List.of("a", "b", "c"))).isInstanceOf(StoreException.class);

        assertThat(Listings.keys(blobs, "")).containsExactly("b", "c");
    }
}
