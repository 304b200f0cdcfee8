package dev.sisa.core.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sisa.core.bytes.Bytes;
import dev.sisa.core.layout.Location;
import dev.sisa.core.port.Attributes;
import dev.sisa.core.port.CommitResult;
import dev.sisa.core.port.Condition;
import dev.sisa.core.port.ControlStore;
import dev.sisa.core.port.DamagedItemException;
import dev.sisa.core.port.Item;
import dev.sisa.core.port.ItemKey;
import dev.sisa.core.port.MemoryControlStore;
import dev.sisa.core.port.Table;
import dev.sisa.core.port.Transaction;
import dev.sisa.core.port.Write;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class PointsTest {

    private static final Bytes SAMPLE = Bytes.ofHex("aefb548c67028ad102586c2ce770cf65");
    private static final Bytes SUBJECT = Bytes.ofHex("12e4b20bd73ab6615cd2687c2f008950");
    private static final Instant SINCE = Instant.ofEpochMilli(1_793_491_200_123L);
    private static final ItemKey KEY = new ItemKey(Table.POINTS, "aefb548c67028ad102586c2ce770cf65", "");
    private static final Point.Placed PLACED = Point.placed(new Location(3, 7, 1), 0.05, SUBJECT);

    private final ControlStore control = new MemoryControlStore();
    private final Points points = new Points(control);

    @Test
    void a_placed_sample_keeps_its_place_its_prior_and_its_subject() {
        assertThat(Points.item(SAMPLE, 4, PLACED)).isEqualTo(new Item(KEY, 4, placed(0, "")));
    }

    @Test
    void a_prior_too_small_for_any_store_is_zero_before_and_after() {
        for (double prior : new double[] {-0.0, Double.MIN_VALUE, 1e-131}) {
            Point.Placed placed = Point.placed(new Location(3, 7, 1), prior, SUBJECT);
            put(Points.item(SAMPLE, 1, placed));

            assertThat(points.read(SAMPLE)).map(Points.Versioned::point).contains(placed);
            assertThat(placed.prior()).isEqualTo(0.0);
        }
    }

    @Test
    void a_pending_sample_says_of_which_request() {
        assertThat(Points.item(SAMPLE, 5, PLACED.pendingBy("r-0001"))).isEqualTo(new Item(KEY, 5, placed(1, "r-0001")));
    }

    @Test
    void a_tombstone_has_a_time_and_nothing_else() {
        assertThat(Points.item(SAMPLE, 6, new Point.Tombstone(SINCE, true)))
                .isEqualTo(new Item(KEY, 6, Attributes.NONE.with("st", 2).with("t", 1_793_491_200_123L)));
        assertThat(Points.item(SAMPLE, 6, new Point.Tombstone(SINCE, false)))
                .as("of a sample that was never seen")
                .isEqualTo(new Item(KEY, 6, Attributes.NONE.with("st", 3).with("t", 1_793_491_200_123L)));
    }

    @Test
    void a_sample_is_forgotten_from_the_request_on() {
        assertThat(PLACED.forgotten()).isFalse();
        assertThat(PLACED.pendingBy("r-0001").forgotten()).isTrue();
        assertThat(new Point.Tombstone(SINCE, false).forgotten()).isTrue();
    }

    @Test
    void what_is_written_is_read() {
        for (Point point : List.of(
                PLACED,
                PLACED.pendingBy("r-0001"),
                new Point.Tombstone(SINCE, true),
                new Point.Tombstone(SINCE, false))) {
            put(Points.item(SAMPLE, 9, point));
            assertThat(points.read(SAMPLE)).contains(new Points.Versioned(9, point));
        }
        assertThat(points.read(SUBJECT)).isEmpty();
    }

    @Test
    void unknown_states_and_missing_attributes_are_faults() {
        put(new Item(KEY, 1, Attributes.NONE.with("st", 4)));
        assertThatThrownBy(() -> points.read(SAMPLE))
                .isInstanceOf(DamagedItemException.class)
                .hasMessage("a point is in state 4, which this sisa does not know");
        put(new Item(KEY, 1, Attributes.NONE.with("st", 0)));
        assertThatThrownBy(() -> points.read(SAMPLE))
                .isInstanceOf(DamagedItemException.class)
                .hasMessage("an item should have the whole number sh but has [st]");
    }

    @Test
    void a_subject_lists_its_samples_page_by_page() {
        String subject = SUBJECT.toHex();
        List<Bytes> samples = IntStream.range(0, 2_001)
                .mapToObj(i -> Bytes.ofHex("%032x".formatted(i)))
                .toList();
        samples.forEach(sample -> put(Subjects.membership(subject, sample)));

        assertThat(new Subjects(control).samples(SUBJECT)).isEqualTo(samples);
        assertThat(new Subjects(control).samples(SAMPLE)).isEmpty();
        assertThat(Subjects.membership(subject, SAMPLE))
                .isEqualTo(Item.first(
                        new ItemKey(Table.CONTROL, "SU#" + subject, "P#aefb548c67028ad102586c2ce770cf65"),
                        Attributes.NONE));
    }

    @Test
    void a_forgotten_subject_of_whom_no_sample_was_here_says_so_until_there_is_one() {
        Subjects subjects = new Subjects(control);
        Subjects.SubjectTombstone unknown = Subjects.SubjectTombstone.first(SINCE, false);
        put(Subjects.item(SUBJECT.toHex(), unknown));

        assertThat(Subjects.item(SUBJECT.toHex(), unknown).attributes())
                .isEqualTo(Attributes.NONE.with("t", 1_793_491_200_123L).with("st", 3));
        assertThat(subjects.tombstone(SUBJECT)).contains(unknown);
        assertThat(subjects.forgotten(SUBJECT)).isTrue();
        assertThat(subjects.seen(SUBJECT)).isFalse();
        put(Subjects.item(SUBJECT.toHex(), unknown.ofKnown()));
        assertThat(subjects.tombstone(SUBJECT)).contains(new Subjects.SubjectTombstone(2, SINCE, true));
        assertThat(subjects.seen(SUBJECT)).isTrue();
    }

    @Test
    void a_sample_that_was_asked_for_in_vain_was_never_seen() {
        assertThat(points.seen(SAMPLE)).isFalse();
        put(Points.item(SAMPLE, 1, new Point.Tombstone(SINCE, false)));
        assertThat(points.seen(SAMPLE)).isFalse();
        put(Points.item(SAMPLE, 1, new Point.Tombstone(SINCE, true)));
        assertThat(points.seen(SAMPLE)).isTrue();
        put(Points.item(SAMPLE, 1, PLACED));
        assertThat(points.seen(SAMPLE)).isTrue();
    }

    @Test
    void a_forgotten_subject_has_a_time_and_nothing_else_and_is_none_of_its_samples() {
        Subjects subjects = new Subjects(control);
        assertThat(subjects.forgotten(SUBJECT)).isFalse();
        Item tombstone = Subjects.item(SUBJECT.toHex(), Subjects.SubjectTombstone.first(SINCE, true));
        put(tombstone);

        assertThat(tombstone)
                .isEqualTo(Item.first(
                        new ItemKey(Table.CONTROL, "SU#" + SUBJECT.toHex(), "TOMB"),
                        Attributes.NONE.with("t", 1_793_491_200_123L)));
        assertThat(subjects.forgotten(SUBJECT)).isTrue();
        assertThat(subjects.samples(SUBJECT)).isEmpty();
    }

    private static Attributes placed(long state, String part) {
        return Attributes.NONE
                .with("st", state)
                .with("sh", 3)
                .with("sl", 7)
                .with("c", 1)
                .with("pr", 0.05)
                .with("su", "12e4b20bd73ab6615cd2687c2f008950")
                .with("q", part);
    }

    private void put(Item item) {
        assertThat(control.commit(Transaction.of(new Write.Put(item, new Condition.Always()))))
                .isEqualTo(new CommitResult.Committed());
    }
}
