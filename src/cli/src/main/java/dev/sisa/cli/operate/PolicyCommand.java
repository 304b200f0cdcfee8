package dev.sisa.cli.operate;

import dev.sisa.cli.failure.ExitCodes;
import dev.sisa.cli.home.Homes;
import dev.sisa.cli.option.HomeOption;
import dev.sisa.cli.option.OutputOptions;
import dev.sisa.cli.option.TimeConverter;
import dev.sisa.cli.output.Console;
import dev.sisa.core.policy.HealingWindow;
import dev.sisa.core.policy.Policy;
import dev.sisa.core.policy.PolicyRows;
import dev.sisa.local.LocalInstallation;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code sisa policy}. */
@Command(
        name = "policy",
        description = {
            "Show when a model heals, what it refuses and when erasures are due; with options, change that first.",
            "Erasing never waits, whatever the policy; options that are not stated stay as they are."
        },
        footer = {
            "",
            "Examples:",
            "  sisa policy credit",
            "  sisa policy credit --heal-count 20 --heal-window PT1H",
            "  sisa policy credit --minimum-batch 10 --label-only true",
            "  sisa policy credit --regulation ccpa --json"
        })
public final class PolicyCommand implements Callable<Integer> {

    @Parameters(paramLabel = "MODEL", description = "name of the model")
    private String name = "";

    @Mixin
    private PolicyOptions options = new PolicyOptions();

    @Mixin
    private HomeOption home = new HomeOption();

    @Mixin
    private OutputOptions output = new OutputOptions();

    @Override
    public Integer call() {
        try (LocalInstallation installation = Homes.existing(home.folder(), name)) {
            Policy policy = new PolicyRows(installation.ports()).replace(name, options::appliedTo);
            noteIdle(output.console(), policy.healing());
            output.console().print(new PolicyResult(name, policy));
        }
        return ExitCodes.DONE;
    }

    private static void noteIdle(Console console, HealingWindow healing) {
        boolean windowed = healing.window().isPositive();
        if (windowed && healing.count() <= healing.minimumBatch()) {
            console.note("warning: --heal-window " + TimeConverter.text(healing.window())
                    + " changes nothing until --heal-count is more than " + healing.minimumBatch());
        }
        if (!windowed && healing.count() > 1) {
            console.note("warning: --heal-count " + healing.count()
                    + " changes nothing until --heal-window is more than PT0S");
        }
    }
}
