package dev.sisa.core.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

final class FeatureTest {

    private static final Encoding INCOME = new Encoding.Numeric(100, 50);
    private static final Encoding HOME = new Encoding.OneHot(List.of("owner", "rent"));

    @Test
    void a_missing_number_is_its_constant_scaled_and_an_indicator() {
        Feature feature = new Feature(INCOME, new WhenMissing.Constant(125));

        assertThat(missing(feature)).containsExactly(0.5f, 1);
        assertThat(present(feature, "125")).containsExactly(0.5f, 0);
        assertThat(feature.featureNames("Income")).containsExactly("Income", "Income is missing");
    }

    @Test
    void a_missing_category_is_a_category_of_its_own() {
        Feature feature = new Feature(HOME, new WhenMissing.OwnCategory());

        assertThat(missing(feature)).containsExactly(0, 0, 1);
        assertThat(present(feature, "rent")).containsExactly(0, 1, 0);
        assertThat(feature.featureNames("Home")).containsExactly("Home = owner", "Home = rent", "Home is missing");
    }

    @Test
    void a_missing_hashed_text_is_in_no_bucket() {
        Feature feature = new Feature(new Encoding.Hashed(2), new WhenMissing.OwnCategory());

        assertThat(missing(feature)).containsExactly(0, 0, 1);
        assertThat(feature.featureNames("City"))
                .containsExactly("City in bucket 0", "City in bucket 1", "City is missing");
    }

    @Test
    void a_column_that_may_not_be_missing_has_no_feature_for_it() {
        assertThat(present(new Feature(HOME, new WhenMissing.Refused()), "owner"))
                .containsExactly(1, 0);
    }

    @Test
    void an_undeclared_missing_value_is_refused_with_what_to_declare() {
        assertThatThrownBy(() -> missing(new Feature(INCOME, new WhenMissing.Refused())))
                .isInstanceOf(BadCellException.class)
                .hasMessage(
                        "the value is missing (\"NA\"). Give it one, or say in the schema what a missing value of this column becomes,"
                                + " such as \"missing\": {\"value\": 0}.");
        assertThatThrownBy(() -> missing(new Feature(HOME, new WhenMissing.Refused())))
                .isInstanceOf(BadCellException.class)
                .hasMessage(
                        "the value is missing (\"NA\"). Give it one, or say in the schema what a missing value of this column becomes,"
                                + " such as \"missing\": \"category\".");
    }

    private static double[] present(Feature feature, String text) {
        double[] features = new double[feature.width()];
        feature.encode(text, features, 0);
        return features;
    }

    private static double[] missing(Feature feature) {
        double[] features = new double[feature.width()];
        feature.encodeMissing("NA", features, 0);
        return features;
    }
}
