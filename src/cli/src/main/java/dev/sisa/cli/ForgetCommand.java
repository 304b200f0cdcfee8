package dev.sisa.cli;

import dev.sisa.core.model.Model;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code sisa forget}. */
@Command(
        name = "forget",
        description =
                "Forget samples or people. Once the request is accepted no answer comes from parameters that saw them; then"
                        + " their rows and every checkpoint that saw them are destroyed; then what is missing is trained.",
        footer = {
            "",
            "Examples:",
            "  sisa forget credit --sample A0042",
            "  sisa forget credit --subject alice@example.org",
            "  sisa forget credit --file requests.txt --json"
        })
final class ForgetCommand implements Callable<Integer> {

    @Parameters(paramLabel = "MODEL", description = "name of the model")
    private String name = "";

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

    @Mixin
    private ThreadsOption threads = new ThreadsOption();

    @Mixin
    private HomeOption home = new HomeOption();

    @Mixin
    private OutputOptions output = new OutputOptions();

    @Override
    public Integer call() {
        Console console = output.console();
        List<String> ids = new ArrayList<>(samples);
        file.ifPresent(path -> ids.addAll(ids(path)));
        if (ids.isEmpty() && subjects.isEmpty()) {
            throw new MisuseException("name whom to forget: --sample ID.., --subject ID.. or --file FILE");
        }
        try (Workplace workplace = Workplace.existing(home.folder(), name);
                Meter meter = output.meter()) {
            Model model = workplace.model();
            workplace.noteOpenImports(console);
            Training training = new Training(workplace, meter, threads.count());
            Forgetting.Report report = new Forgetting(workplace, model)
                    .forget(ids, subjects, new Forgetting.Work(training, console::note));
            meter.clear();
            console.print(new ForgetResult(report));
        }
        return 0;
    }

    private static List<String> ids(Path file) {
        List<String> ids = TextFiles.lines(file).filter(line -> !line.isBlank()).toList();
        if (ids.isEmpty()) {
            throw new CommandException(file + ": there is no id in it. Write one a line.");
        }
        return ids;
    }
}
