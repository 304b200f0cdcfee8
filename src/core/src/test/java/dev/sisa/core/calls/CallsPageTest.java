package dev.sisa.core.calls;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sisa.core.port.ControlStore;
import dev.sisa.core.port.Item;
import dev.sisa.core.port.ItemKey;
import dev.sisa.core.port.WrappedControlStore;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** {@code src/docs/cost.md}: each use case makes as many calls as its formulas say, whatever the sizes. */
final class CallsPageTest {

    private static final List<Sizes> SIZES = List.of(
            new Sizes(1, 1, 10, 1), new Sizes(1, 1, 10, 290), new Sizes(2, 3, 20, 120), new Sizes(3, 2, 60, 40));

    static Stream<String> useCases() {
        return UseCases.all().keySet().stream();
    }

    static Stream<String> growing() {
        return CallsPage.rows().entrySet().stream()
                .filter(row -> row.getValue().growsWithSamples())
                .map(row -> row.getKey());
    }

    @Test
    void every_row_has_its_use_case_and_every_use_case_its_row() {
        assertThat(CallsPage.rows().keySet())
                .containsExactlyElementsOf(UseCases.all().keySet());
        assertThat(growing()).hasSizeGreaterThan(6);
    }

    @ParameterizedTest
    @MethodSource("useCases")
    void a_use_case_makes_the_calls_of_its_row(String useCase) {
        for (Sizes sizes : SIZES) {
            assertThat(counted(useCase, sizes, UnaryOperator.identity()))
                    .as("%s at %s", useCase, sizes)
                    .isEqualTo(expected(useCase, sizes));
        }
    }

    /** The planted fault: a read for each sample. */
    @ParameterizedTest
    @MethodSource("growing")
    void a_read_for_each_sample_breaks_the_row(String useCase) {
        Sizes sizes = SIZES.get(2);
        assertThat(counted(useCase, sizes, CallsPageTest::oneByOne).reads())
                .isGreaterThan(expected(useCase, sizes).reads() + 100);
    }

    private static Calls counted(String useCase, Sizes sizes, UnaryOperator<ControlStore> planted) {
        return useCase(useCase).in(sizes).calls(planted);
    }

    private static UseCase useCase(String name) {
        return Optional.ofNullable(UseCases.all().get(name)).orElseThrow();
    }

    private static Calls expected(String useCase, Sizes sizes) {
        return Optional.ofNullable(CallsPage.rows().get(useCase)).orElseThrow().calls(sizes);
    }

    /** The planted fault: items are read by themselves. */
    private static ControlStore oneByOne(ControlStore inner) {
        return new WrappedControlStore(
                inner,
                keys -> {
                    Map<ItemKey, Item> found = new HashMap<>();
                    keys.forEach(key -> inner.read(key).ifPresent(item -> found.put(key, item)));
                    return found;
                },
                transaction -> transaction);
    }
}
