package dev.sisa.core.data;

import dev.sisa.core.schema.Schema;
import dev.sisa.core.schema.SchemaJson;
import dev.sisa.core.table.CsvSource;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A small table of applicants in which every role and every encoding occurs. */
public final class Applicants {

    public static final String SCHEMA = """
            {
              "schema": 1,
              "missing": ["", "NA"],
              "id": {"column": "applicant"},
              "subject": {"column": "household"},
              "label": {"column": "Status", "values": ["bad", "good"]},
              "prior": {"column": "risk"},
              "ignore": ["Notes"],
              "features": {
                "Age": {"numeric": {"subtract": 18, "divide": 50}},
                "Income": {"numeric": {"subtract": 0, "divide": 500}, "missing": {"value": 125}},
                "Home": {"oneHot": ["owner", "rent"], "missing": "category"}
              }
            }
            """;
    public static final String HEADER = "applicant,Age,Income,Home,Status,risk,household,Notes\n";
    public static final String ANNA = "anna,43,250,owner,good,0.25,h1,first\n";
    public static final String BERT = "bert,18,NA,rent,bad,0,,second\n";

    private Applicants() {}

    public static Schema schema() {
        return SchemaJson.read("applicants.json", SCHEMA);
    }

    public static CsvSource source(String text) {
        return new CsvSource("applicants.csv", new StringReader(text));
    }

    /** Every sample of a text under the schema above. */
    public static List<Sample> samples(String text) throws IOException {
        try (TableImport<Sample> samples = TableImport.training(source(text), schema(), BadRows.refused())) {
            return all(samples);
        }
    }

    /** The rows left of an import. */
    public static <T> List<T> all(TableImport<T> rows) {
        List<T> all = new ArrayList<>();
        for (Optional<T> row = rows.next(); row.isPresent(); row = rows.next()) {
            all.add(row.get());
        }
        return all;
    }
}
