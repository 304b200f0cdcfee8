package dev.sisa.cli.request;

import dev.sisa.cli.failure.MisuseException;
import dev.sisa.cli.forget.IdFile;
import dev.sisa.cli.forget.NamedDemand;
import dev.sisa.cli.forget.NamedSamples;
import dev.sisa.cli.option.DashedWord;
import dev.sisa.cli.option.NonEmptyText;
import dev.sisa.cli.output.Console;
import dev.sisa.core.acceptance.DeletionDemand;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Option;

/** The samples and people that a request names, and its tenant. */
final class WhomOptions {

    @Option(
            names = "--sample",
            paramLabel = "ID",
            arity = "1..*",
            converter = NonEmptyText.class,
            preprocessor = DashedWord.class,
            description = "samples by their ids; one that starts with - as --sample=-ID")
    private List<String> samples = List.of();

    @Option(
            names = "--subject",
            paramLabel = "ID",
            arity = "1..*",
            converter = NonEmptyText.class,
            preprocessor = DashedWord.class,
            description = "people: all samples of each, and those to come; one that starts with - as --subject=-ID")
    private List<String> subjects = List.of();

    @Option(
            names = "--file",
            paramLabel = "FILE",
            description = "a file of sample ids, one a line, whatever they start with")
    private Optional<Path> file = Optional.empty();

    @Option(
            names = "--key",
            paramLabel = "KEY",
            converter = NonEmptyText.class,
            preprocessor = DashedWord.class,
            description = "asked again with the same key, within 30 days, it is the same request and the same answer")
    private Optional<String> key = Optional.empty();

    @Option(
            names = "--tenant",
            paramLabel = "T",
            converter = NonEmptyText.class,
            preprocessor = DashedWord.class,
            defaultValue = "local",
            description = "whose keys and limits apply (default: ${DEFAULT-VALUE})")
    private String tenant = "local";

    /**
     * The request, with the place of each id that it names.
     *
     * @throws MisuseException if it names no sample and no person
     */
    NamedDemand demand(Console console) {
        NamedSamples named = new NamedSamples(samples, file.map(path -> IdFile.read(path, console)));
        List<String> ids = named.ids();
        if (ids.isEmpty() && subjects.isEmpty()) {
            throw new MisuseException("name whom to forget: --sample ID.., --subject ID.. or --file FILE");
        }
        return MisuseException.checked(() -> new NamedDemand(new DeletionDemand(tenant, key, ids, subjects), named));
    }
}
