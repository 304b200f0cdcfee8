package dev.sisa.core.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Which package of core may know which others: what is not named here is forbidden. */
final class Arrows {

    private static final Map<String, Set<String>> ARROWS = Map.ofEntries(
            Map.entry("failure", Set.of()),
            Map.entry("bytes", Set.of("failure")),
            Map.entry("spec", Set.of("failure", "bytes")),
            Map.entry("port", Set.of("failure", "bytes")),
            Map.entry("signing", Set.of("failure", "bytes")),
            Map.entry("store", Set.of("bytes", "port")),
            Map.entry("json", Set.of("failure", "bytes")),
            Map.entry("slice", Set.of("failure", "bytes", "port")),
            Map.entry("schema", Set.of("failure", "bytes", "json")),
            Map.entry("table", Set.of("failure", "bytes", "schema")),
            Map.entry("data", Set.of("failure", "bytes", "schema", "table")),
            Map.entry("draft", Set.of("failure", "bytes", "schema", "table")),
            Map.entry("file", Set.of("table")),
            Map.entry("scaling", Set.of("bytes", "schema")),
            Map.entry("training", Set.of("failure", "bytes", "spec")),
            Map.entry("installation", Set.of("signing", "spec", "port", "training")),
            Map.entry("layout", Set.of("failure", "bytes", "spec", "training")),
            Map.entry("sample", Set.of("bytes", "port", "store", "layout")),
            Map.entry("shard", Set.of("failure", "bytes", "port", "store", "slice")),
            Map.entry("policy", Set.of("failure", "port", "store", "shard")),
            Map.entry("receipt", Set.of("failure", "bytes", "port", "store", "json", "shard")),
            Map.entry("receipt.chain", Set.of("signing", "bytes", "port", "store", "json", "receipt")),
            Map.entry(
                    "receipt.file",
                    Set.of("signing", "failure", "bytes", "port", "store", "json", "shard", "receipt", "receipt.chain")),
            Map.entry("receipt.check", Set.of("signing", "bytes", "port", "json", "shard", "receipt", "receipt.file")),
            Map.entry("run", Set.of("failure", "bytes", "port", "store", "slice", "shard")),
            Map.entry(
                    "model",
                    Set.of(
                            "installation",
                            "failure",
                            "bytes",
                            "spec",
                            "port",
                            "store",
                            "json",
                            "slice",
                            "schema",
                            "training",
                            "layout",
                            "sample",
                            "shard")),
            Map.entry("request", Set.of("signing", "bytes", "port", "store", "shard", "receipt", "receipt.chain", "receipt.file")),
            Map.entry(
                    "acceptance",
                    Set.of(
                            "failure", "bytes", "port", "store", "layout", "sample", "shard", "policy", "receipt",
                            "model", "request")),
            Map.entry(
                    "erasure",
                    Set.of(
                            "installation",
                            "bytes",
                            "port",
                            "store",
                            "slice",
                            "layout",
                            "sample",
                            "shard",
                            "run",
                            "model",
                            "request",
                            "acceptance")),
            Map.entry(
                    "ingest",
                    Set.of(
                            "installation",
                            "failure",
                            "bytes",
                            "spec",
                            "port",
                            "store",
                            "slice",
                            "schema",
                            "table",
                            "data",
                            "layout",
                            "sample",
                            "shard",
                            "run",
                            "model",
                            "request")),
            Map.entry(
                    "serving",
                    Set.of(
                            "installation",
                            "scaling",
                            "schema",
                            "failure",
                            "bytes",
                            "spec",
                            "port",
                            "store",
                            "training",
                            "layout",
                            "shard",
                            "model")),
            Map.entry(
                    "accuracy",
                    Set.of(
                            "installation",
                            "spec",
                            "port",
                            "data",
                            "layout",
                            "shard",
                            "policy",
                            "model",
                            "erasure",
                            "serving")),
            Map.entry(
                    "healing",
                    Set.of(
                            "scaling",
                            "schema",
                            "bytes",
                            "spec",
                            "port",
                            "store",
                            "slice",
                            "training",
                            "layout",
                            "shard",
                            "run",
                            "model")),
            Map.entry(
                    "reconcile",
                    Set.of("signing", 
                            "installation",
                            "bytes",
                            "port",
                            "store",
                            "shard",
                            "policy",
                            "receipt",
                            "receipt.chain",
                            "receipt.file",
                            "run",
                            "model",
                            "request",
                            "acceptance",
                            "erasure",
                            "healing")),
            Map.entry(
                    "verification",
                    Set.of(
                            "installation",
                            "bytes",
                            "port",
                            "store",
                            "slice",
                            "table",
                            "data",
                            "sample",
                            "shard",
                            "receipt",
                            "receipt.chain",
                            "model",
                            "request",
                            "ingest",
                            "serving")),
            Map.entry("cost", Set.of("failure", "spec", "layout", "shard", "policy")));

    private static final List<String> LIBRARIES =
            List.of("java..", "com.fasterxml.jackson..", "de.siegmar.fastcsv..", "org.jspecify..", "javax.crypto..");

    private Arrows() {}

    static Set<String> packages() {
        return ARROWS.keySet();
    }

    /** Dependencies of a package below a root: itself, the packages below the root that it may know, libraries. */
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
}
