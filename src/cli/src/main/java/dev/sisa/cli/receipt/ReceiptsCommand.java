package dev.sisa.cli.receipt;

import dev.sisa.cli.data.TextFiles;
import dev.sisa.cli.failure.ExitCodes;
import dev.sisa.cli.failure.MisuseException;
import dev.sisa.cli.home.Homes;
import dev.sisa.cli.option.HomeOption;
import dev.sisa.cli.option.OutputOptions;
import dev.sisa.cli.output.Console;
import dev.sisa.core.bytes.Keyed;
import dev.sisa.core.port.Ports;
import dev.sisa.core.receipt.chain.ReceiptChain;
import dev.sisa.core.receipt.file.ReceiptDocument;
import dev.sisa.core.receipt.file.ReceiptDocumentJson;
import dev.sisa.core.receipt.file.ReceiptExport;
import dev.sisa.core.receipt.file.ReceiptPage;
import dev.sisa.core.receipt.file.ReceiptPageJson;
import dev.sisa.core.receipt.file.RequestLists;
import dev.sisa.core.signing.ReceiptKey;
import dev.sisa.core.signing.ReceiptSigner;
import dev.sisa.local.LocalInstallation;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code sisa receipts}. */
@Command(
        name = "receipts",
        description =
                "List the receipts of a model, also of one that was deleted, write them as files, and hand out the keys that they"
                        + " are checked with.",
        footer = {
            "",
            "Examples:",
            "  sisa receipts credit",
            "  sisa receipts credit --out receipts --public-key sisa.pub",
            "  sisa receipts credit --add-key ML-DSA-65 --public-key sisa.pub",
            "  sisa receipts credit --head     to be published: shows later that no receipt was taken off"
        })
public final class ReceiptsCommand implements Callable<Integer> {

    @Parameters(paramLabel = "MODEL", description = "name of the model")
    private String name = "";

    @Option(names = "--out", paramLabel = "DIR", description = "write each receipt as a file, signed if it is not yet")
    private Optional<Path> out = Optional.empty();

    @Option(names = "--head", description = "print number and digest of the newest receipt only")
    private boolean head;

    @Option(
            names = "--shards",
            description = "print the number of each shard that a receipt names by a keyed hash: for auditors")
    private boolean shards;

    @Option(
            names = "--add-key",
            paramLabel = "ALGORITHM",
            description =
                    "sign with a key of ML-DSA-65 too from now on, beside Ed25519, so that receipts outlive elliptic curves:"
                            + " makes the key of the home; with --out older receipts are signed with it as well")
    private Optional<String> addKey = Optional.empty();

    @Option(names = "--public-key", paramLabel = "FILE", description = "write the public keys, as PEM")
    private Optional<Path> publicKey = Optional.empty();

    @Mixin
    private HomeOption home = new HomeOption();

    @Mixin
    private OutputOptions output = new OutputOptions();

    @Override
    public Integer call() {
        if (shards && head) {
            throw new MisuseException("print one at a time: --shards or --head");
        }
        try (LocalInstallation installation = Homes.receipts(home.folder(), name)) {
            Ports ports = installation.ports();
            addKey.ifPresent(algorithm -> installation.makeKey(algorithm(algorithm)));
            publicKey.ifPresent(
                    file -> TextFiles.write(file, pem(installation.core().signer())));
            out.ifPresent(folder -> write(folder, ports, installation.core().signer()));
            ReceiptChain chain = new ReceiptChain(ports);
            output.console().print(result(installation, chain));
        }
        return ExitCodes.DONE;
    }

    private Console.Printable result(LocalInstallation installation, ReceiptChain chain) {
        if (shards) {
            return ShardsResult.of(installation.ports(), name);
        }
        return head ? new HeadResult(name, chain.head(name)) : ReceiptsResult.of(name, chain);
    }

    private static ReceiptKey.Algorithm algorithm(String name) {
        return Keyed.find(ReceiptKey.Algorithm.class, name.toUpperCase(Locale.ROOT))
                .orElseThrow(
                        () -> new MisuseException("--add-key takes ML-DSA-65; a key of Ed25519 is there without it"));
    }

    private static String pem(ReceiptSigner signer) {
        return signer.keys().stream().map(ReceiptKey::toPem).collect(Collectors.joining());
    }

    /** Beside the receipt, such as {@code credit-000000000007.destroyed.0001.json}. */
    private Path file(Path folder, ReceiptPage page) {
        return folder.resolve(
                String.format(Locale.ROOT, "%s-%012d.%s.%04d.json", name, page.sequence(), page.list(), page.number()));
    }

    private void write(Path folder, Ports ports, ReceiptSigner signer) {
        ReceiptChain chain = new ReceiptChain(ports);
        ReceiptExport export = new ReceiptExport(ports, new RequestLists(ports.control()));
        TextFiles.makeFolder(folder);
        chain.forEach(name, entry -> {
            long sequence = entry.body().link().sequence();
            ReceiptDocument document =
                    export.document(chain.sign(name, sequence, signer)).orElseThrow();
            Path file = folder.resolve(String.format(Locale.ROOT, "%s-%012d.json", name, sequence));
            TextFiles.write(file, ReceiptDocumentJson.write(document));
            export.forEachPage(entry.body(), page -> TextFiles.write(file(folder, page), ReceiptPageJson.write(page)));
        });
    }
}
