package dev.sisa.core.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

final class SchemaRoundTripTest {

    @Property(tries = 200)
    void a_schema_survives_its_json(@ForAll("schemas") Schema schema) {
        String json = SchemaJsonWriter.write(schema).toPrettyString();

        assertThat(SchemaJson.read("drawn.json", json)).isEqualTo(schema);
    }

    @Property(tries = 200)
    void every_feature_has_a_name(@ForAll("schemas") Schema schema) {
        assertThat(schema.featureNames()).hasSize(schema.featureCount()).doesNotHaveDuplicates();
    }

    @Provide
    Arbitrary<Schema> schemas() {
        Arbitrary<List<String>> names = Arbitraries.strings()
                .ofMaxLength(8)
                .list()
                .uniqueElements()
                .ofMinSize(3)
                .ofMaxSize(7);
        return Combinators.combine(names, features().list().ofSize(7), Arbitraries.of(true, false))
                .as(SchemaRoundTripTest::schema);
    }

    private static Schema schema(List<String> names, List<Feature> features, boolean header) {
        List<Column> columns = new ArrayList<>();
        columns.add(new Column(names.get(0), new Role.Id()));
        columns.add(new Column(names.get(1), new Role.Label(List.of("no", "yes"))));
        for (int i = 2; i < names.size(); i++) {
            columns.add(new Column(names.get(i), features.get(i)));
        }
        return new Schema(new CsvFormat("\t", header ? List.of() : names), List.of("?"), columns);
    }

    private static Arbitrary<Feature> features() {
        Arbitrary<Double> numbers = Arbitraries.doubles().between(-1e9, 1e9);
        Arbitrary<Feature> numeric = Combinators.combine(
                        numbers, Arbitraries.doubles().between(0.5, 1e9), numbers)
                .as((subtract, divide, missing) ->
                        new Feature(new Encoding.Numeric(subtract, divide), new WhenMissing.Constant(missing)));
        Arbitrary<Feature> oneHot = Arbitraries.strings()
                .alpha()
                .list()
                .uniqueElements()
                .ofMinSize(1)
                .ofMaxSize(4)
                .map(values -> new Feature(new Encoding.OneHot(values), new WhenMissing.OwnCategory()));
        Arbitrary<Feature> hashed = Arbitraries.integers()
                .between(1, 100)
                .map(buckets -> new Feature(new Encoding.Hashed(buckets), new WhenMissing.Refused()));
        Arbitrary<Feature> learned = Combinators.combine(Arbitraries.of(true, false), numbers)
                .as((log, missing) -> new Feature(
                        new Encoding.Learned(log), log ? new WhenMissing.Mean() : new WhenMissing.Constant(missing)));
        return Arbitraries.oneOf(numeric, learned, oneHot, hashed);
    }
}
