package dev.sisa.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Receipts name shards by keyed hashes, whose numbers the home and the salt tell. */
final class ReceiptShardsTest {

    private final Shell shell;
    private final ExportedReceipts receipts;

    ReceiptShardsTest(@TempDir Path folder) {
        this.shell = new Shell(folder.resolve("operator"));
        this.receipts = new ExportedReceipts(shell, folder);
        shell.train(shell.file("people.csv", People.of(90).csv())).succeeded();
    }

    @Test
    void the_home_and_the_salt_tell_the_number_and_the_receipt_does_not() throws IOException {
        int shard = shell.run("where", "m", "--sample", "sample-8", "--json")
                .succeeded()
                .json()
                .findValue("shard")
                .asInt();
        String salt = receipts.forget("sample-8").path("salt").asText();
        List<String> files = receipts.export();

        JsonNode told = shell.run("receipts", "m", "--shards", "--json")
                .succeeded()
                .json()
                .path("shards");
        assertThat(told)
                .hasSize(2)
                .allSatisfy(one -> assertThat(one.path("shard").asInt()).isEqualTo(shard));
        String name = told.path(0).path("name").asText();
        assertThat(Files.readString(Path.of(files.getFirst())))
                .contains("\"shard\":\"" + name + "\"")
                .doesNotContain("\"shard\":" + shard);
        assertThat(receipts.verify(files, "--salt", salt, "--shards", "--json")
                        .succeeded()
                        .json()
                        .path("shards"))
                .isEqualTo(told);
        assertThat(receipts.verify(files, "--salt", salt, "--shards")
                        .succeeded()
                        .out())
                .containsPattern("1 +" + shard + " +" + name);

        shell.run("delete", "m").succeeded();
        assertThat(shell.run("receipts", "m", "--shards", "--json")
                        .succeeded()
                        .json()
                        .path("shards"))
                .isEqualTo(told);
    }

    @Test
    void another_salt_tells_nothing() {
        receipts.forget("sample-8");
        List<String> files = receipts.export();

        assertThat(receipts.verify(files, "--salt", "5a".repeat(32), "--shards", "--json")
                        .succeeded()
                        .json()
                        .path("shards"))
                .isEmpty();
        receipts.verify(files, "--shards").refused(2, "--shards takes the salt of the request");
        shell.run("receipts", "m", "--shards", "--head").refused(2, "print one at a time");
    }
}
