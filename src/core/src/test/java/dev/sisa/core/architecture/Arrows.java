package dev.sisa.core.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Which package of core may know which others: what is not named here is forbidden. */
final class Arrows {

    private static final Map<String, Set<String>> ARROWS = Map.ofEntries(
            Map.entry("bytes", Set.of()),
            Map.entry("spec", Set.of("bytes")),
            Map.entry("store", Set.of("bytes")),
            Map.entry("slice", Set.of("bytes")),
            Map.entry("schema", Set.of("bytes")),
            Map.entry("data", Set.of("bytes", "schema")),
            Map.entry("placement", Set.of("bytes", "spec")),
            Map.entry("training", Set.of("bytes", "spec")),
            Map.entry("schedule", Set.of("spec", "training")),
            Map.entry("cost", Set.of("spec", "placement", "schedule", "shard", "policy")),
            Map.entry("aggregation", Set.of("spec")),
            Map.entry("point", Set.of("bytes", "store", "placement")),
            Map.entry("shard", Set.of("bytes", "store", "slice")),
            Map.entry("checkpoint", Set.of("bytes", "store", "shard")),
            Map.entry("run", Set.of("bytes", "store", "slice", "shard", "receipt")),
            Map.entry("policy", Set.of("store", "shard")),
            Map.entry("receipt", Set.of("bytes", "store", "schema", "shard")),
            Map.entry(
                    "model",
                    Set.of(
                            "bytes",
                            "spec",
                            "store",
                            "slice",
                            "schema",
                            "placement",
                            "training",
                            "schedule",
                            "shard",
                            "run",
                            "checkpoint")),
            Map.entry("request", Set.of("bytes", "store", "receipt")),
            Map.entry(
                    "unlearning",
                    Set.of(
                            "bytes",
                            "store",
                            "placement",
                            "schedule",
                            "slice",
                            "shard",
                            "checkpoint",
                            "point",
                            "run",
                            "model",
                            "request",
                            "receipt")),
            Map.entry(
                    "ingest",
                    Set.of(
                            "bytes",
                            "store",
                            "slice",
                            "schema",
                            "data",
                            "placement",
                            "point",
                            "shard",
                            "run",
                            "model",
                            "request")),
            Map.entry(
                    "serving",
                    Set.of(
                            "bytes",
                            "spec",
                            "store",
                            "placement",
                            "training",
                            "aggregation",
                            "shard",
                            "checkpoint",
                            "model")),
            Map.entry(
                    "healing",
                    Set.of(
                            "bytes",
                            "spec",
                            "store",
                            "slice",
                            "training",
                            "schedule",
                            "shard",
                            "checkpoint",
                            "receipt",
                            "run",
                            "model")),
            Map.entry(
                    "reconcile",
                    Set.of(
                            "bytes",
                            "store",
                            "shard",
                            "run",
                            "model",
                            "checkpoint",
                            "policy",
                            "request",
                            "receipt",
                            "unlearning")),
            Map.entry(
                    "verification",
                    Set.of(
                            "bytes",
                            "store",
                            "slice",
                            "data",
                            "placement",
                            "point",
                            "shard",
                            "checkpoint",
                            "model",
                            "ingest",
                            "receipt",
                            "serving")));

    private static final List<String> LIBRARIES =
            List.of("java..", "com.fasterxml.jackson..", "de.siegmar.fastcsv..", "org.jspecify..", "javax.crypto..");

    private Arrows() {}

    static Set<String> packages() {
        return ARROWS.keySet();
    }

    /** What classes of a package below a root may depend on: itself, the packages below the root that it may know, libraries. */
    static ArchRule of(String root, String name) {
        Stream<String> known = Stream.concat(
                Stream.of(name), ARROWS.getOrDefault(name, Set.of()).stream().sorted());
        String[] allowed = Stream.concat(known.map(target -> root + "." + target), LIBRARIES.stream())
                .toArray(String[]::new);
        return classes()
                .that()
                .resideInAPackage(root + "." + name)
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(allowed);
    }

    static ArchRule noCycles(String root) {
        return slices().matching(root + ".(**)").should().beFreeOfCycles();
    }
}
