package dev.sisa.cli.plan;

import dev.sisa.cli.data.LabelledFile;
import dev.sisa.cli.failure.MisuseException;
import dev.sisa.cli.home.Homes;
import dev.sisa.cli.option.AskedTableOptions;
import dev.sisa.cli.option.GivenOptions;
import dev.sisa.cli.option.HomeOption;
import dev.sisa.cli.option.SkipLinesOption;
import dev.sisa.core.accuracy.InterimScoring;
import dev.sisa.core.accuracy.LabelledRows;
import dev.sisa.core.data.BadRows;
import dev.sisa.core.model.Model;
import dev.sisa.local.LocalInstallation;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The existing model to plan for, in place of a future one. */
final class MeasuredModelOptions {

    private static final List<String> REPLACED = List.of(
            "--samples", "--passes", "--network", "--features", "--classes", "--updater", "--prior", "--placement");

    @Spec(Spec.Target.MIXEE)
    private @Nullable CommandSpec command;

    @Option(
            names = "--model",
            paramLabel = "MODEL",
            description =
                    "in place of --samples: a model that is trained. Its own layout is a row, counted in its slices, with the"
                            + " accuracy of its answers from the moment that the requests are accepted until they are healed")
    private Optional<String> model = Optional.empty();

    @Option(
            names = "--test",
            paramLabel = "FILE",
            description = "with --model: rows with labels to measure accuracy on")
    private Optional<Path> test = Optional.empty();

    @Mixin
    private AskedTableOptions asked = new AskedTableOptions();

    @Mixin
    private SkipLinesOption skipLines = new SkipLinesOption();

    @Mixin
    private HomeOption home = new HomeOption();

    boolean given() {
        if (model.isPresent() != test.isPresent()) {
            throw new MisuseException("--model NAME and --test FILE go together");
        }
        if (asked.given() && model.isEmpty()) {
            throw new MisuseException("--ignore-extra and --ignore-unknown-labels are for --test FILE");
        }
        if (model.isPresent()) {
            GivenOptions.of(command).refuse(REPLACED, "and --model exclude each other: the model says it");
        }
        return model.isPresent();
    }

    LocalInstallation installation() {
        return Homes.existing(home.folder(), model.orElseThrow());
    }

    MeasuredModel measured(LocalInstallation installation) {
        Model found = installation.model(model.orElseThrow());
        LabelledRows rows =
                LabelledFile.read(skipLines.of(test.orElseThrow()), found.spec().schema(), asked.on(BadRows.refused()));
        return new MeasuredModel(found, new InterimScoring(installation.core(), found, rows));
    }
}
