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
            Map.entry("failure", knows("")),
            Map.entry("bytes", knows("failure")),
            Map.entry("spec", knows("failure bytes")),
            Map.entry("port", knows("failure bytes")),
            Map.entry("signing", knows("failure bytes")),
            Map.entry("store", knows("bytes port")),
            Map.entry("json", knows("failure bytes")),
            Map.entry("slice", knows("failure bytes port")),
            Map.entry("schema", knows("failure bytes json")),
            Map.entry("table", knows("failure bytes schema")),
            Map.entry("data", knows("failure bytes schema table")),
            Map.entry("draft", knows("failure bytes schema table")),
            Map.entry("file", knows("table")),
            Map.entry("scaling", knows("bytes schema")),
            Map.entry("training", knows("failure bytes spec")),
            Map.entry("installation", knows("signing spec port training")),
            Map.entry("layout", knows("failure bytes spec training")),
            Map.entry("sample", knows("bytes port store layout")),
            Map.entry("shard", knows("failure bytes port store slice")),
            Map.entry("policy", knows("failure port store shard")),
            Map.entry("receipt", knows("failure bytes port store json shard")),
            Map.entry("receipt.chain", knows("signing bytes port store json receipt")),
            Map.entry("receipt.file", knows("signing failure bytes port store json shard receipt receipt.chain")),
            Map.entry("receipt.check", knows("signing bytes port json shard receipt receipt.file")),
            Map.entry("run", knows("failure bytes port store slice shard")),
            Map.entry(
                    "model",
                    knows("installation failure bytes spec port store json slice schema training layout sample shard")),
            Map.entry("request", knows("signing bytes port store shard receipt receipt.chain receipt.file")),
            Map.entry("acceptance", knows("failure bytes port store layout sample shard policy receipt model request")),
            Map.entry(
                    "erasure",
                    knows("installation bytes port store slice layout sample shard run model request acceptance")),
            Map.entry(
                    "ingest",
                    knows(
                            "installation failure bytes spec port store slice schema table data layout sample shard run model request")),
            Map.entry(
                    "serving",
                    knows("installation scaling schema failure bytes spec port store training layout shard model")),
            Map.entry("accuracy", knows("installation spec port data layout shard policy model erasure serving")),
            Map.entry("healing", knows("scaling schema bytes spec port store slice training layout shard run model")),
            Map.entry(
                    "reconcile",
                    knows(
                            "signing installation bytes port store shard policy receipt receipt.chain receipt.file run model request acceptance erasure healing")),
            Map.entry(
                    "verification",
                    knows(
                            "installation bytes port store slice table data sample shard receipt receipt.chain model request ingest serving")),
            Map.entry("cost", knows("failure spec layout shard policy")));

    private static final List<String> LIBRARIES =
            List.of("java..", "com.fasterxml.jackson..", "de.siegmar.fastcsv..", "org.jspecify..", "javax.crypto..");

    private Arrows() {}

    private static Set<String> knows(String packages) {
        return packages.isEmpty() ? Set.of() : Set.of(packages.split(" ", -1));
    }

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
