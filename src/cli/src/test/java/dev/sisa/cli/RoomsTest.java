package dev.sisa.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Families of commands do not see each other, and what they share sees none of them. */
final class RoomsTest {

    private static final Rooms ROOMS = new Rooms(
            "dev.sisa.cli",
            List.of("model", "request", "operate", "predict", "receipt", "plan", "demo"),
            List.of("option", "failure", "output", "data", "spec", "home", "answer", "forget", "verify"));

    @Test
    void a_family_sees_no_other() {
        assertThat(ROOMS.familiesThatSeeAnother()).isEmpty();
    }

    @Test
    void what_is_shared_sees_no_family() {
        assertThat(ROOMS.sharedThatSeesFamilies()).isEmpty();
    }

    @Test
    void every_room_is_one_or_the_other() {
        assertThat(ROOMS.strays()).isEmpty();
    }

    @Test
    void there_are_no_cycles_between_rooms() {
        assertThat(ROOMS.cycles()).isEmpty();
    }

    /** The program itself names every command, and stands for a violation. */
    @Test
    void a_class_that_sees_a_family_is_noticed() {
        assertThat(ROOMS.programThatSeesFamilies()).isNotEmpty();
    }
}
