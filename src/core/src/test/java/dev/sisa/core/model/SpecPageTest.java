package dev.sisa.core.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sisa.core.bytes.Keyed;
import dev.sisa.core.schema.DocPage;
import dev.sisa.core.spec.Activation;
import dev.sisa.core.spec.Aggregation;
import dev.sisa.core.spec.EngineName;
import dev.sisa.core.spec.Padding;
import dev.sisa.core.spec.PoolingLayer;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** {@code src/docs/spec.md}: its examples are read, and it leaves nothing out. */
final class SpecPageTest {

    private static final DocPage PAGE = DocPage.of("spec.md");

    @Test
    void every_example_is_a_spec() {
        assertThat(PAGE.blocks().stream()
                        .filter(block -> block.kind().equals("json"))
                        .map(block -> ModelSpecJson.read("spec.md", block.text())))
                .hasSizeGreaterThanOrEqualTo(2);
    }

    @Test
    void every_key_and_word_of_the_readers_stands_on_the_page() {
        assertThat(PAGE.absent(DocPage.knownTo(ModelSpecJson.class, TrainingSpecReader.class, NetworkReader.class)))
                .isEmpty();
        assertThat(PAGE.absent(List.of("prior-ordered", "prior-sharded"))).isEmpty();
    }

    @Test
    void every_constant_stands_on_the_page() {
        List<String> keys = Stream.<Keyed[]>of(
                        Activation.values(),
                        Aggregation.values(),
                        EngineName.values(),
                        Padding.values(),
                        PoolingLayer.Pooling.values())
                .flatMap(Arrays::stream)
                .map(Keyed::key)
                .toList();

        assertThat(PAGE.absent(keys)).isEmpty();
    }
}
