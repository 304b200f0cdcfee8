package dev.sisa.cli.receipt;

import dev.sisa.cli.failure.CommandException;
import dev.sisa.cli.failure.ExitCodes;
import dev.sisa.cli.failure.MisuseException;
import dev.sisa.cli.home.Homes;
import dev.sisa.cli.home.ShardState;
import dev.sisa.cli.option.HomeOption;
import dev.sisa.cli.option.IgnoreExtraOption;
import dev.sisa.cli.option.OutputOptions;
import dev.sisa.cli.option.SkipBadOption;
import dev.sisa.cli.option.SkipLinesOption;
import dev.sisa.cli.option.ThreadsOption;
import dev.sisa.cli.output.Console;
import dev.sisa.cli.output.Meter;
import dev.sisa.cli.verify.Untouched;
import dev.sisa.cli.verify.Verification;
import dev.sisa.cli.verify.VerifyResult;
import dev.sisa.core.data.BadRows;
import dev.sisa.core.model.Model;
import dev.sisa.local.LocalInstallation;
import dev.sisa.tables.TableFile;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code sisa verify}. */
@Command(
        name = "verify",
        description = {
            "Compare a model with training from scratch, or check receipts.",
            "With --from-scratch a fresh home with the same keys trains the model once more and only ever sees the survivors; then"
                    + " parameters, updater state and predictions are compared byte for byte.",
            "Receipts are checked with a public key, anywhere, without a home; --replay needs one. Times that run backwards are"
                    + " named as doubtful and fail nothing, since they are the operator's word.",
            "Exits with 1 if anything differs."
        },
        footer = {
            "",
            "Examples:",
            "  sisa verify credit --from-scratch --data applicants.csv   survivors of the table, placed anew",
            "  sisa verify credit --from-scratch                         survivors from the model's own slices",
            "  sisa verify receipts/*.json --key sisa.pub                offline: signatures, lists and chain",
            "  sisa verify receipt.json --key sisa.pub --salt 5a... --subject alice@example.org",
            "  sisa verify receipt.json --key sisa.pub --salt 5a... --shards",
            "  sisa verify addendum.json --key sisa.pub --replay         train its shards again and compare"
        })
public final class VerifyCommand implements Callable<Integer> {

    @Parameters(
            paramLabel = "MODEL|RECEIPT",
            arity = "1..*",
            description = "name of a model, or files of receipts and of their pages")
    private List<String> names = List.of();

    @Option(names = "--from-scratch", description = "train anew and compare")
    private boolean fromScratch;

    @Option(
            names = "--data",
            paramLabel = "FILE",
            arity = "1..*",
            description = "the tables that were trained on and ingested; what was forgotten is left out of them")
    private List<Path> data = List.of();

    @Mixin
    private ReceiptOptions receipts = new ReceiptOptions();

    @Mixin
    private SkipLinesOption skipLines = new SkipLinesOption();

    @Mixin
    private SkipBadOption skipBad = new SkipBadOption();

    @Mixin
    private IgnoreExtraOption ignoreExtra = new IgnoreExtraOption();

    @Mixin
    private ThreadsOption threads = new ThreadsOption();

    @Mixin
    private HomeOption home = new HomeOption();

    @Mixin
    private OutputOptions output = new OutputOptions();

    @Override
    public Integer call() {
        if (fromScratch && receipts.given()) {
            throw new MisuseException("verify a model with --from-scratch, or receipts with --key: one at a time");
        }
        if (!fromScratch && !receipts.given()) {
            throw new MisuseException("say what to verify against: --from-scratch trains a model anew and compares,"
                    + " --key FILE checks receipts");
        }
        return fromScratch ? fromScratch() : receipts();
    }

    private int receipts() {
        if (!data.isEmpty()) {
            throw new MisuseException("--data would change nothing: receipts are checked without tables");
        }
        ReceiptVerification.Report report = new ReceiptVerification(receipts, output).of(names, home.folder());
        output.console().print(new ReceiptReport(report));
        return report.passed() ? ExitCodes.DONE : ExitCodes.FAILED;
    }

    private int fromScratch() {
        if (names.size() > 1) {
            throw new MisuseException("--from-scratch verifies one model, not " + names.size());
        }
        String name = names.getFirst();
        Console console = output.console();
        BadRows badRows = ignoreExtra.on(skipBad.badRows());
        List<TableFile> tables = data.stream().map(skipLines::of).toList();
        try (LocalInstallation installation = Homes.existing(home.folder(), name);
                Meter meter = output.meter()) {
            Model model = installation.model(name);
            Homes.noteOpenImports(installation, name, console);
            Untouched untouched = Untouched.since(installation, model);
            requireRest(untouched);
            Verification.Report report =
                    new Verification(installation, model, meter, threads.count()).fromScratch(tables, badRows);
            untouched.require();
            meter.clear();
            SkipBadOption.report(console, badRows);
            console.print(new VerifyResult(report));
            return report.equal() ? ExitCodes.DONE : ExitCodes.FAILED;
        }
    }

    private static void requireRest(Untouched shards) {
        for (ShardState shard : shards.before()) {
            if (!shard.atRest()) {
                throw CommandException.busy(
                        "shard " + shard.shard().number() + " is not healed, so there is nothing to compare yet."
                                + " Run `sisa heal " + shards.model().name() + "` first.");
            }
        }
    }
}
