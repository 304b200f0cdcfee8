package dev.sisa.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sisa.api.FailureDocument;
import dev.sisa.api.WireJson;
import dev.sisa.api.model.DeletedModel;
import dev.sisa.api.model.ModelDetail;
import dev.sisa.api.model.ModelList;
import dev.sisa.api.model.TrainingSummary;
import dev.sisa.api.operation.HealingSummary;
import dev.sisa.api.operation.ModelPolicy;
import dev.sisa.api.operation.ReconciledHome;
import dev.sisa.api.operation.RetriedShards;
import dev.sisa.api.plan.LayoutPlan;
import dev.sisa.api.prediction.PredictionList;
import dev.sisa.api.receipt.PublishedHead;
import dev.sisa.api.receipt.ReceiptList;
import dev.sisa.api.receipt.ReceiptVerdict;
import dev.sisa.api.request.DeletionRequest;
import dev.sisa.api.request.ForgetForecast;
import dev.sisa.api.request.ForgetResponse;
import dev.sisa.api.request.HomeStatus;
import dev.sisa.api.request.ModelStatus;
import dev.sisa.api.request.RequestList;
import dev.sisa.api.request.SampleStatus;
import dev.sisa.api.verification.ScratchComparison;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every command prints its document of {@code src/docs/json.md}, to the last byte as the mapper writes it. */
final class JsonDocumentsTest {

    private final Shell shell;
    private final String table;

    JsonDocumentsTest(@TempDir Path folder) {
        this.shell = new Shell(folder);
        this.table = shell.file("people.csv", People.of(60).csv()).toString();
    }

    @Test
    void every_command_prints_its_document() throws Exception {
        read(shell.train(Path.of(table)), TrainingSummary.class);
        read(ModelList.class, "models");
        read(ModelDetail.class, "show", "m");
        read(SampleStatus.class, "where", "m", "--sample", People.id(1));
        read(PredictionList.class, "predict", "m", "--data", table);
        read(ForgetForecast.class, "forget", "m", "--dry-run", "--test", table, "--sample", People.id(1), "nobody");
        read(ForgetResponse.class, "forget", "m", "--no-wait", "--subject", People.subject(5));
        read(HomeStatus.class, "status");
        read(ModelStatus.class, "status", "m");
        ForgetResponse forgotten = read(ForgetResponse.class, "forget", "m", "--sample", People.id(1), "nobody");
        DeletionRequest request =
                read(DeletionRequest.class, "status", "m", forgotten.request().requestId());
        assertThat(request).isEqualTo(forgotten.request());
        read(RequestList.class, "requests", "m");
        read(ReconciledHome.class, "reconcile");
        read(HealingSummary.class, "heal", "m");
        read(RetriedShards.class, "retry", "m");
        read(ModelPolicy.class, "policy", "m");
        read(ReceiptList.class, "receipts", "m");
        read(PublishedHead.class, "receipts", "m", "--head");
        read(ScratchComparison.class, "verify", "m", "--from-scratch", "--data", table);
        read(ReceiptVerdict.class, verify());
        read(LayoutPlan.class, "plan", "--samples", "1000", "--requests", "4");
        read(LayoutPlan.class, "plan", "--model", "m", "--test", table, "--requests", "4");
        read(DeletedModel.class, "delete", "m");
    }

    @Test
    void a_failure_is_a_document_in_one_line() throws Exception {
        String out = shell.run("show", "m", "--json").out();

        assertThat(WireJson.line(WireJson.read(out, FailureDocument.class)) + "\n")
                .isEqualTo(out);
    }

    private String[] verify() {
        Path receipts = shell.folder().resolve("receipts");
        String key = shell.folder().resolve("sisa.pub").toString();
        shell.run("receipts", "m", "--out", receipts.toString(), "--public-key", key)
                .succeeded();
        return new String[] {"verify", receipts.resolve("m-000000000001.json").toString(), "--key", key};
    }

    private <T> T read(Class<T> type, String... words) throws Exception {
        return read(shell.run(Shell.with(List.of(words), "--json")), type);
    }

    private static <T> T read(Outcome outcome, Class<T> type) throws Exception {
        T document = WireJson.read(outcome.out(), type);
        assertThat(WireJson.pretty(document) + "\n").isEqualTo(outcome.out());
        return document;
    }
}
