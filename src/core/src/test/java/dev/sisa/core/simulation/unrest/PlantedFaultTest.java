package dev.sisa.core.simulation.unrest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each invariant has a planted fault that some seed catches. */
final class PlantedFaultTest {

    private static final int SEEDS = 400;
    private static final String SOMEBODY = Population.ID_MARK + "s0";

    /**
     * A fault.
     *
     * @param invariants that it may break, whichever the oracle sees first
     */
    private record Planted(String name, Set<String> invariants, Supplier<Plant> plant) {
        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Planted> faults() {
        return List.of(
                new Planted("a request that no reconciler sees", Set.of("I9"), Plants::skippedRequest),
                new Planted("a reader that keeps its rows", Set.of("I10"), Plants::keptRows),
                new Planted("an append that ignores the version", Set.of("I11"), Plants::ignoredVersion),
                new Planted("a row before the blobs that it names", Set.of("I11"), LateBlobs::plant),
                new Planted(
                        "a deletion lost between read and commit of another", Set.of("I10", "I12"), Plants::lostUpdate),
                new Planted("tombstones that are lost", Set.of("I13"), Plants::lostTombstones),
                new Planted("items listed to the first short page", Set.of("I9", "I13"), Hasty::ofItems),
                new Planted("blobs listed to the first short page", Set.of("I13"), Hasty::ofKeys),
                new Planted("a zombie taken for dead", Set.of("I13"), Plants::unprovenDeath),
                new Planted("an earliest slice raised past a dirty one", Set.of("I10"), ErasurePlants::raisedEarliest),
                new Planted(
                        "a part closed before all its slices are clean",
                        Set.of("I10", "I12", "I13"),
                        ErasurePlants::closedTooEarly),
                new Planted(
                        "a part taken for closed because a residue touched it",
                        Set.of("I10", "I12", "I13"),
                        ErasurePlants::closedByTouch),
                new Planted(
                        "an accept that commits on the epoch alone",
                        Set.of("I10", "I12"),
                        ErasurePlants::acceptOnTheEpochAlone),
                new Planted("a receipt issued twice", Set.of("I14"), Plants::unnotedReceipt),
                new Planted("a window that nobody keeps", Set.of("I15"), Plants::impatience),
                new Planted("an id in a message", Set.of("I16"), () -> Plants.talkativeStore(SOMEBODY)),
                new Planted("an unsalted digest in a receipt", Set.of("I16"), () -> Plants.unsaltedDigest(SOMEBODY)))
                .stream();
    }

    @ParameterizedTest
    @MethodSource("faults")
    void a_planted_fault_is_caught(Planted fault) {
        assertThat(LongStream.range(0, SEEDS)
                        .mapToObj(seed -> broken(seed, fault.plant().get()))
                        .flatMap(Optional::stream)
                        .filter(fault.invariants()::contains)
                        .findFirst())
                .isPresent();
    }

    /** The invariant that breaks first. */
    private static Optional<String> broken(long seed, Plant plant) {
        try {
            new Unrest(seed, plant).live();
            return Optional.empty();
        } catch (Violation violation) {
            return Optional.of(violation.invariant());
        } catch (RuntimeException _) {
            return Optional.empty();
        }
    }
}
