package dev.sisa.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A home whose model m is trained on a table with a column of large numbers that the schema does not scale. */
public record Salaries(Shell shell) {

    static final int SAMPLES = 60;

    private static final String SCHEMA = """
            {
              "schema": 1,
              "csv": {"delimiter": ",", "header": true},
              "missing": [""],
              "id": {"column": "id"},
              "label": {"column": "class", "values": ["no", "yes"]},
              "features": {
                "salary": {"numeric": {"subtract": 0, "divide": 1}},
                "age": {"numeric": {"subtract": 50, "divide": 20}}
              }
            }
            """;

    /** Amounts so large that training overflows in every shard. */
    Outcome trainInflated(String... more) {
        return train(table("inflated.csv", 1e14), "16:relu,16:relu", more);
    }

    /** Ages that the schema makes so large that training overflows in every shard. */
    Outcome trainEnlarged(String... more) {
        return train(
                table("plain.csv", 1), "16:relu,16:relu", SCHEMA.replace("\"divide\": 20", "\"divide\": 1e-30"), more);
    }

    /**
     * Scaled numbers, and labels that do not follow from them: nineteen of twenty are the same, and each constituent answers that
     * one to all of its own rows.
     */
    public Outcome trainLopsided(String... more) {
        String rows = IntStream.range(0, SAMPLES)
                .mapToObj(number -> row(number, 1).replaceAll("(yes|no)\n", number % 20 == 7 ? "yes\n" : "no\n"))
                .collect(Collectors.joining("", "id,salary,age,class\n", ""));
        String scaled = SCHEMA.replace("\"subtract\": 0, \"divide\": 1}", "\"subtract\": 110000, \"divide\": 90000}");
        return train(shell.file("lopsided.csv", rows), "8:relu", scaled, more);
    }

    /** Amounts of a year in euro: nothing overflows, and each constituent answers one class to all of its own rows. */
    public Outcome trainPlain(String... more) {
        return train(table("plain.csv", 1), "8:relu", more);
    }

    /** A table of so many samples, numbered from a number on. */
    Path table(String name, double unit, int first, int samples) {
        return shell.file(
                name,
                IntStream.range(first, first + samples)
                        .mapToObj(number -> row(number, unit))
                        .collect(Collectors.joining("", "id,salary,age,class\n", "")));
    }

    private Path table(String name, double unit) {
        return table(name, unit, 0, SAMPLES);
    }

    private Outcome train(Path table, String network, String... more) {
        return train(table, network, SCHEMA, more);
    }

    private Outcome train(Path table, String network, String schema, String[] more) {
        List<String> words = List.of(
                "train",
                "m",
                "--data",
                table.toString(),
                "--schema",
                shell.file("schema.json", schema).toString(),
                "--keys",
                shell.knownKeys().toString(),
                "--placement",
                "uniform",
                "--shards",
                "3",
                "--slices",
                "3",
                "--network",
                network);
        return shell.run(Shell.with(words, more));
    }

    private static String row(int number, double unit) {
        SplittableRandom random = new SplittableRandom(number);
        int salary = random.nextInt(20_000, 200_000);
        return String.format(
                Locale.ROOT,
                "%s,%.0f,%d,%s\n",
                People.id(number),
                salary * unit,
                random.nextInt(18, 81),
                salary > 90_000 ? "yes" : "no");
    }
}
