package dev.sisa.core.schema;

import dev.sisa.core.json.JsonPlace;
import java.util.List;

/** Reads the features of a schema from JSON: an object with one key a column, in the order of the model's inputs. */
final class FeatureJson {

    private FeatureJson() {}

    static List<Column> read(JsonPlace features) {
        return features.keysInOrder().stream()
                .map(name -> new Column(name, feature(features.at(name))))
                .toList();
    }

    private static Feature feature(JsonPlace place) {
        place.object("numeric", "log", "oneHot", "hashed", "missing");
        Encoding encoding = encoding(place);
        WhenMissing whenMissing = place.has("missing") ? whenMissing(place.at("missing")) : new WhenMissing.Refused();
        return place.checked(() -> new Feature(encoding, whenMissing));
    }

    private static Encoding encoding(JsonPlace place) {
        List<String> kinds = place.keysInOrder().stream()
                .filter(key -> !key.equals("missing") && !key.equals("log"))
                .toList();
        if (kinds.size() != 1) {
            throw place.bad(
                    "has " + kinds.size() + " encodings",
                    "State exactly one of \"numeric\", \"oneHot\" and \"hashed\"");
        }
        JsonPlace kind = place.at(kinds.getFirst());
        if (kind.isText("learned") && kinds.getFirst().equals("numeric")) {
            return new Encoding.Learned(place.has("log") && place.at("log").flag());
        }
        if (place.has("log")) {
            throw place.at("log").bad("goes with \"numeric\": \"learned\" alone", "Take it out");
        }
        return kind.checked(() -> switch (kinds.getFirst()) {
            case "numeric" -> numeric(kind);
            case "oneHot" -> new Encoding.OneHot(kind.texts());
            default -> new Encoding.Hashed(kind.wholeNumber());
        });
    }

    private static Encoding numeric(JsonPlace place) {
        if (!place.isObject()) {
            throw place.bad(
                    "does not say how numbers are scaled",
                    "State \"learned\", or {\"subtract\": ..., \"divide\": ...} with constants that you know");
        }
        place.object("subtract", "divide");
        return new Encoding.Numeric(
                place.at("subtract").number(), place.at("divide").number());
    }

    private static WhenMissing whenMissing(JsonPlace place) {
        if (place.isText("category")) {
            return new WhenMissing.OwnCategory();
        }
        if (place.isText("mean")) {
            return new WhenMissing.Mean();
        }
        if (!place.isObject()) {
            throw place.bad(
                    "does not say what a missing value becomes",
                    "State {\"value\": ...} for a number, \"mean\" for one of a learned scale, \"category\" for any other"
                            + " column");
        }
        double value = place.object("value").at("value").number();
        return place.checked(() -> new WhenMissing.Constant(value));
    }
}
