package dev.sisa.cli.operate;

import dev.sisa.api.operation.ModelPolicy;
import dev.sisa.cli.option.TimeConverter;
import dev.sisa.cli.output.Console;
import dev.sisa.cli.output.TextTable;
import dev.sisa.core.policy.Guards;
import dev.sisa.core.policy.HealingWindow;
import dev.sisa.core.policy.Policy;

/** The policy of a model as text or JSON. */
record PolicyResult(String model, Policy policy) implements Console.Printable {

    @Override
    public ModelPolicy toJson() {
        return ModelPolicy.of(model, policy, TimeConverter.text(policy.healing().window()));
    }

    @Override
    public String toText() {
        HealingWindow healing = policy.healing();
        Guards guards = policy.guards();
        return new TextTable("option", "now", "what for")
                        .row("--heal-count", healing.count(), "erased samples of one shard that start its healing")
                        .row(
                                "--heal-window",
                                TimeConverter.text(healing.window()),
                                "time after the first of them that starts it as well")
                        .row(
                                "--quality-floor",
                                healing.qualityFloor(),
                                "share of sound constituents below which it starts at once")
                        .row(
                                "--minimum-batch",
                                healing.minimumBatch(),
                                "erased samples below which nothing else starts it")
                        .row(
                                "--most-pending",
                                guards.mostPending(),
                                "samples a tenant may have accepted and not yet erased")
                        .row("--label-only", guards.labelOnly(), "whether answers keep their probabilities back")
                        .row(
                                "--quorum",
                                policy.quorumFloor(),
                                "share of sound constituents below which uncertified answers are refused")
                        .row("--regulation", policy.regulation().text(), "when erasures are due")
                + "\n\na constituent is sound if it serves at least half its steps";
    }
}
