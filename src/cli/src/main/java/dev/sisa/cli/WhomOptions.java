package dev.sisa.cli;

import dev.sisa.core.unlearning.Demand;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Option;

/** Whom a request names, and on whose behalf. */
final class WhomOptions {

    @Option(names = "--sample", paramLabel = "ID", arity = "1..*", description = "samples by their ids")
    private List<String> samples = List.of();

    @Option(
            names = "--subject",
            paramLabel = "ID",
            arity = "1..*",
            description = "people: all samples of each, and those to come")
    private List<String> subjects = List.of();

    @Option(names = "--file", paramLabel = "FILE", description = "a file of sample ids, one a line")
    private Optional<Path> file = Optional.empty();

    @Option(
            names = "--key",
            paramLabel = "KEY",
            description = "asked again with the same key, within 30 days, it is the same request and the same answer")
    private Optional<String> key = Optional.empty();

    @Option(
            names = "--tenant",
            paramLabel = "T",
            defaultValue = "local",
            description = "whose keys and limits apply (default: ${DEFAULT-VALUE})")
    private String tenant = "local";

    /**
     * The request.
     *
     * @throws MisuseException if it names nobody
     */
    Demand demand() {
        List<String> ids = new ArrayList<>(samples);
        file.ifPresent(path -> ids.addAll(ids(path)));
        if (ids.isEmpty() && subjects.isEmpty()) {
            throw new MisuseException("name whom to forget: --sample ID.., --subject ID.. or --file FILE");
        }
        return MisuseException.checked(() -> new Demand(tenant, key, ids, subjects));
    }

    private static List<String> ids(Path file) {
        List<String> ids = TextFiles.lines(file).filter(line -> !line.isBlank()).toList();
        if (ids.isEmpty()) {
            throw new CommandException(file + ": there is no id in it. Write one a line.");
        }
        return ids;
    }
}
