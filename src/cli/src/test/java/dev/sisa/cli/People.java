package dev.sisa.cli;

import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A table of people with subjects, deletion priors and missing values; each person has two samples. */
public record People(List<Person> rows) {

    public static final String SCHEMA = """
            {
              "schema": 1,
              "csv": {"delimiter": ",", "header": true},
              "missing": ["", "?"],
              "id": {"column": "id"},
              "subject": {"column": "person"},
              "prior": {"column": "risk"},
              "label": {"column": "class", "values": ["no", "yes"]},
              "features": {
                "age": {"numeric": {"subtract": 50, "divide": 20}},
                "city": {"oneHot": ["bonn", "oslo", "rome"], "missing": "category"},
                "income": {"numeric": {"subtract": 50, "divide": 30}, "missing": {"value": 50}}
              }
            }
            """;

    private static final String HEADER = "id,person,risk,age,city,income";

    public People {
        rows = List.copyOf(rows);
    }

    /** A row of the table. */
    public record Person(String id, String subject, String cells, String label) {}

    /** So many samples, numbered from 0. */
    public static People of(int samples) {
        return from(0, samples);
    }

    /** So many samples, numbered from a number on: what a sample is depends on its number alone. */
    public static People from(int first, int samples) {
        return new People(
                IntStream.range(first, first + samples).mapToObj(People::person).toList());
    }

    public static String id(int number) {
        return "sample-" + number;
    }

    public static String subject(int number) {
        return "person-" + number;
    }

    People without(Predicate<Person> forgotten) {
        return new People(rows.stream().filter(forgotten.negate()).toList());
    }

    People and(People more) {
        return new People(Stream.concat(rows.stream(), more.rows.stream()).toList());
    }

    public String csv() {
        return rows.stream()
                .map(row -> row.id() + "," + row.subject() + "," + row.cells() + "," + row.label() + "\n")
                .collect(Collectors.joining("", HEADER + ",class\n", ""));
    }

    /** The table without what is to be answered. */
    String unlabelledCsv() {
        return rows.stream()
                .map(row -> row.id() + "," + row.subject() + "," + row.cells() + "\n")
                .collect(Collectors.joining("", HEADER + "\n", ""));
    }

    private static Person person(int number) {
        SplittableRandom random = new SplittableRandom(number);
        int age = random.nextInt(18, 81);
        double income = random.nextDouble(0, 100);
        String cells = String.format(
                Locale.ROOT,
                "%s,%d,%s,%s",
                List.of("0", "0.001", "0.02").get(random.nextInt(3)),
                age,
                number % 11 == 5 ? "?" : List.of("bonn", "oslo", "rome").get(random.nextInt(3)),
                number % 7 == 3 ? "" : String.format(Locale.ROOT, "%.3f", income));
        return new Person(id(number), subject(number / 2), cells, age + income > 100 ? "yes" : "no");
    }
}
