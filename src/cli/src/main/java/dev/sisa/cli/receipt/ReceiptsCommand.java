package dev.sisa.cli.receipt;

import dev.sisa.cli.data.TextFiles;
import dev.sisa.cli.failure.ExitCodes;
import dev.sisa.cli.home.Homes;
import dev.sisa.cli.option.HomeOption;
import dev.sisa.cli.option.OutputOptions;
import dev.sisa.core.port.Ports;
import dev.sisa.core.port.ReceiptSigner;
import dev.sisa.core.receipt.ChainEntry;
import dev.sisa.core.receipt.ReceiptChain;
import dev.sisa.core.receipt.ReceiptDocument;
import dev.sisa.core.receipt.ReceiptDocumentJson;
import dev.sisa.core.receipt.ReceiptExport;
import dev.sisa.core.receipt.RequestLists;
import dev.sisa.local.LocalInstallation;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code sisa receipts}. */
@Command(
        name = "receipts",
        description =
                "List the receipts of a model, also of one that was deleted, write them as files, and hand out the key that they"
                        + " are checked with.",
        footer = {
            "",
            "Examples:",
            "  sisa receipts credit",
            "  sisa receipts credit --out receipts --public-key sisa.pub",
            "  sisa receipts credit --head     to be published: shows later that no receipt was taken off"
        })
public final class ReceiptsCommand implements Callable<Integer> {

    @Parameters(paramLabel = "MODEL", description = "name of the model")
    private String name = "";

    @Option(names = "--out", paramLabel = "DIR", description = "write each receipt as a file, signed if it is not yet")
    private Optional<Path> out = Optional.empty();

    @Option(names = "--head", description = "print number and digest of the newest receipt only")
    private boolean head;

    @Option(names = "--public-key", paramLabel = "FILE", description = "write the public key, as PEM")
    private Optional<Path> publicKey = Optional.empty();

    @Mixin
    private HomeOption home = new HomeOption();

    @Mixin
    private OutputOptions output = new OutputOptions();

    @Override
    public Integer call() {
        try (LocalInstallation installation = Homes.receipts(home.folder(), name)) {
            Ports ports = installation.ports();
            publicKey.ifPresent(file ->
                    TextFiles.write(file, installation.core().signer().key().toPem()));
            out.ifPresent(folder -> write(folder, ports, installation.core().signer()));
            ReceiptChain chain = new ReceiptChain(ports);
            output.console()
                    .print(
                            head
                                    ? new HeadResult(name, chain.head(name))
                                    : new ReceiptsResult(name, chain.entries(name)));
        }
        return ExitCodes.DONE;
    }

    private void write(Path folder, Ports ports, ReceiptSigner signer) {
        ReceiptChain chain = new ReceiptChain(ports);
        ReceiptExport export = new ReceiptExport(ports, new RequestLists(ports.control()));
        List<ChainEntry> entries = chain.entries(name);
        TextFiles.makeFolder(folder);
        for (ChainEntry entry : entries) {
            long sequence = entry.body().link().sequence();
            ReceiptDocument document =
                    export.document(chain.sign(name, sequence, signer)).orElseThrow();
            Path file = folder.resolve(String.format(Locale.ROOT, "%s-%012d.json", name, sequence));
            TextFiles.write(file, ReceiptDocumentJson.write(document));
        }
    }
}
