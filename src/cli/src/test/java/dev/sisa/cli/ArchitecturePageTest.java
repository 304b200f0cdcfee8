package dev.sisa.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sisa.cli.home.Homes;
import dev.sisa.core.acceptance.AcceptRequest;
import dev.sisa.core.acceptance.AcceptResult;
import dev.sisa.core.acceptance.AcceptanceTerms;
import dev.sisa.core.acceptance.DeletionDemand;
import dev.sisa.core.model.Model;
import dev.sisa.core.port.Ports;
import dev.sisa.core.reconcile.Reconcile;
import dev.sisa.core.request.RequestRows;
import dev.sisa.core.request.RequestState;
import dev.sisa.local.LocalInstallation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page that shows a deletion's way through the classes names those that write, in the order in which they do. */
final class ArchitecturePageTest {

    private static final Path PAGE = Path.of("../docs/ARCHITECTURE.md");
    private static final Pattern WRITER = Pattern.compile("^\\| \\d+ \\| `(\\w+)` \\|", Pattern.MULTILINE);
    private static final int MOST = 20;

    @Test
    void the_page_names_every_class_that_writes_between_forget_and_the_receipt(@TempDir Path folder)
            throws IOException {
        Shell shell = new Shell(folder);
        shell.train(shell.file("people.csv", People.of(60).csv())).succeeded();

        List<String> writers = writersOfOneForget(shell.home());

        assertThat(writers).isEqualTo(namedOnThePage()).hasSizeLessThanOrEqualTo(MOST);
    }

    private static List<String> writersOfOneForget(Path home) {
        try (LocalInstallation installation = Homes.existing(home)) {
            Model model = installation.model("m");
            RecordedWriters writers = new RecordedWriters();
            Ports ports = writers.noting(installation.ports());
            AcceptanceTerms terms = new AcceptanceTerms("gdpr", received -> received.plusSeconds(60), 1_000, false);
            DeletionDemand demand = new DeletionDemand(
                    "local", Optional.empty(), List.of(People.id(1), "never-seen"), List.of(People.subject(9)));
            AcceptResult result = new AcceptRequest(ports, model, terms).receive(demand);
            assertThat(result).isInstanceOf(AcceptResult.Accepted.class);
            String id =
                    ((AcceptResult.Accepted) result).acceptedRequest().request().id();
            Reconcile reconcile = new Reconcile(installation.core().with(ports), model);
            RequestRows requests = new RequestRows(installation.ports().control());
            for (int pass = 0; pass < MOST; pass++) {
                if (requests.find(id).orElseThrow().state() instanceof RequestState.Erased) {
                    return writers.names();
                }
                reconcile.pass();
            }
            throw new AssertionError("not erased after " + MOST + " passes");
        }
    }

    private static List<String> namedOnThePage() throws IOException {
        return WRITER.matcher(Files.readString(PAGE))
                .results()
                .map((MatchResult row) -> row.group(1))
                .toList();
    }
}
