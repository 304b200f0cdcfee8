package dev.sisa.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.sisa.cli.failure.ExitCodes;
import dev.sisa.core.port.CommitResult;
import dev.sisa.core.port.Transaction;
import dev.sisa.core.port.Write;
import dev.sisa.core.shard.RowRoom;
import dev.sisa.core.shard.ShardRow;
import dev.sisa.core.shard.ShardRows;
import dev.sisa.local.file.Home;
import dev.sisa.local.sqlite.SqliteControlStore;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code sisa forget} of a sample whose shard has as many parts of requests waiting as its row takes. */
final class FullShardTest {

    private static final int SLICES = 3;

    private final Shell shell;

    FullShardTest(@TempDir Path folder) {
        this.shell = new Shell(folder);
        shell.train(shell.file("people.csv", People.of(60).csv())).succeeded();
    }

    @Test
    void it_is_refused_with_a_way_on_and_nothing_is_accepted() {
        int shard = shell.run("where", "m", "--sample", People.id(1), "--json")
                .succeeded()
                .json()
                .path("shard")
                .asInt(-1);
        fill(shard);
        Map<String, Integer> before = HomeFiles.state(shell.home());
        String[] words = {"forget", "m", "--sample", People.id(1), "nobody"};

        shell.run(words)
                .refused(
                        ExitCodes.FAILED,
                        "shard " + shard + " has ",
                        " parts of requests waiting to be erased, as many as its row takes, so nothing of this request"
                                + " was accepted. `sisa reconcile m` erases them and makes room; then ask again.");
        Outcome refused = shell.run(Shell.with(List.of(words), "--json"));
        refused.refused(ExitCodes.FAILED, "as many as its row takes");
        JsonNode error = refused.json().path("error");
        assertThat(error.path("code").asText()).isEqualTo("busy");
        assertThat(error.path("class").asText()).isEqualTo("busy");
        assertThat(refused.json().has("salt")).isFalse();
        assertThat(HomeFiles.state(shell.home())).isEqualTo(before);
    }

    private void fill(int shard) {
        try (SqliteControlStore store =
                SqliteControlStore.open(Home.open(shell.home()).controlFile())) {
            ShardRow row = new ShardRows(store).read("m", shard);
            NavigableMap<String, Integer> pending = new TreeMap<>();
            for (int part = 1; part <= RowRoom.parts("m", SLICES); part++) {
                pending.put("%032x-000001".formatted(part), 1);
            }
            ShardRow full =
                    new ShardRow("m", shard, row.version() + 1, row.epoch(), row.manifest(), pending, row.backlog());
            assertThat(store.commit(Transaction.of(Write.replace(ShardRows.item(full)))))
                    .isInstanceOf(CommitResult.Committed.class);
        }
    }
}
