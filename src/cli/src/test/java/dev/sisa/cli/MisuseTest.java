package dev.sisa.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Command lines that cannot be meant: exit status 2, a line that says why, and nothing done. */
final class MisuseTest {

    private final Shell shell;
    private final Path data;

    MisuseTest(@TempDir Path folder) {
        this.shell = new Shell(folder);
        this.data = shell.file("people.csv", People.of(30).csv());
        shell.file("schema.json", People.SCHEMA);
        shell.file("spec.json", "{}");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            frobnicate                            | there is no command frobnicate; `sisa --help` lists them
            bench frobnicate                      | there is no command frobnicate; `sisa bench --help` lists them
            bench requests --over month           | "month" is not a time such as PT1H, PT90M or P1D
            forget --sample a m                   | 'MODEL'; it comes first
            train                                 | '--data=FILE', 'MODEL'
            train n --data D --frob               | '--frob'
            train n --data D                      | either --schema FILE, with options, or --spec FILE
            train n --data D --schema S --spec P  | either --schema FILE, with options, or --spec FILE
            train n --data D --spec P --seed 3    | --seed would change nothing beside --spec
            train n --data D --spec P --engine dl4j | --engine would change nothing beside --spec
            train n --data D --schema S --shards x           | 'x' is not an int
            train ../n --data D --schema S --placement uniform | a model's name has 1 to 64 letters
            train n --data D --schema S --placement uniform --shards -1       | a layout has 1 to 10000 shards, not -1
            train n --data D --schema S --placement uniform --slices 0        | slices, not 0
            train n --data D --schema S --placement uniform --batch -5        | a batch has 1 to 65536 samples, not -5
            train n --data D --schema S --placement uniform --passes 0        | passes
            train n --data D --schema S --placement uniform --rate NaN        | rate must be a positive number, not NaN
            train n --data D --schema S --placement uniform --rate -0.1       | rate must be a positive number, not -0.1
            train n --data D --schema S --placement uniform --l2 -1           | l2 must be a number of at least 0, not -1.0
            train n --data D --schema S --placement uniform --network 8:swish | "8:swish" is not a layer: write UNITS:ACTIVATION
            train n --data D --schema S --placement uniform --network 0:relu  | a dense layer needs at least 1 unit, not 0
            train n --data D --schema S --placement uniform --updater adagrad | 'adagrad'
            train n --data D --schema S --placement uniform --threads 0       | --threads must be at least 1, not 0
            train n --data D --schema S --placement uniform --skip-bad -1     | --skip-bad must be at least 0, not -1
            train n --data D --schema S                                       | add --prior-classes FROM:SLICES[:SHARE]
            train n --data D --schema S --prior-classes nonsense              | "nonsense" is not a prior class
            train n --data D --schema S --slices 4 --prior-classes 0:2        | the prior classes own 2 slices, but a shard has 4
            train n --data D --schema S --slices 2 --prior-classes 0.5:1,0:1  | prior
            train n --data D --schema S --placement uniform --prior-classes 0:10 | --prior-classes would change nothing
            forget m                              | name whom to forget: --sample ID.., --subject ID.. or --file FILE
            forget m --sample a --dry-run --flush | --dry-run does nothing
            forget m --sample a --test D          | --test FILE is for --dry-run
            forget m --sample a --dryrun          | '--dryrun'
            forget m --subject a b -x             | '-x'
            forget m --sample --dryrun            | '--dryrun'
            forget m --sample a --tenant=         | '--tenant': it is empty
            forget m --sample a --key  --json     | '--key': it is empty
            forget m --sample a  --json           | Unmatched argument at index 4: ''
            forget m --subject  --json            | '--subject' at index 0 (ID): it is empty
            where m --sample  --json              | '--sample': it is empty
            ingest m --data D --consent  --json   | '--consent': it is empty
            verify r.json --key K --salt 5a --subject  --json | '--subject': it is empty
            where m --sample --jsn                | '--jsn'
            ingest m --data D --consent --jsn     | '--jsn'
            verify m --from-scratch --data D --jsn | '--jsn'
            predict m --data D --jsn              | '--jsn'
            heal                                  | name either a model or --run ID
            heal m --run m:0:1                    | name either a model or --run ID
            heal --run m                          | a run is named MODEL:SHARD:EPOCH
            retry m --shard 3                     | model m has shards 0 to 2, not 3
            reconcile m --workers batch           | 'batch'
            status m r more                       | 'more'
            verify m                              | --from-scratch
            verify m n --from-scratch             | --from-scratch verifies one model, not 2
            verify m --from-scratch --key D       | verify a model with --from-scratch, or receipts with --key
            verify r.json --replay                | receipts prove something only with a key that you trust
            verify r.json --key D --data D        | --data would change nothing
            verify r.json --key K --sample a      | whom to find takes both: --salt HEX, and --sample ID or --subject ID
            verify r.json --key K --salt 5a --sample a | --salt has 64 hexadecimal digits
            verify r.json --key K --salt 5a --sample a --subject b | look for one at a time
            receipts                              | 'MODEL'
            where m                               | '--sample=ID'
            predict m --data D --aggregation best | 'best'
            predict m --data D --quorum 1.5       | --quorum: a quorum is a share from 0 to 1, not 1.5
            """)
    void a_wrong_command_line_is_explained(String line, String reason) throws IOException {
        Map<String, Integer> before = trained();
        shell.run(words(line)).refused(2, reason);
        assertThat(HomeFiles.state(shell.home())).isEqualTo(before);
    }

    @Test
    void a_span_of_time_beyond_all_counting_is_refused() {
        Shell.bare("bench", "requests", "--over", "P999999999D").refused(2, "in 1 millisecond to 100 years, unlike");
    }

    @Test
    void a_table_needs_something_between_its_cells() {
        Shell.bare("schema", data.toString(), "--delimiter", "").refused(2, "a delimiter has 1 to 8 characters");
    }

    @Test
    void an_id_that_starts_with_at_is_no_file_of_words() {
        shell.train(data).succeeded();
        String file = shell.file("alice", People.id(1)).toString();
        assertThat(shell.run("where", "m", "--sample", "@" + file).succeeded().out())
                .startsWith("never seen");
    }

    @Test
    void a_command_that_is_refused_makes_no_home() {
        shell.run(words("train ../n --data D --schema S --placement uniform")).refused(2, "a model's name");
        shell.run("show", "m").refused(1, "there is no home in " + shell.home());
        assertThat(shell.home()).doesNotExist();
    }

    @Test
    void reading_does_not_turn_a_folder_into_a_home() throws IOException {
        Files.createDirectories(shell.home());
        shell.run("show", "m").refused(1, "there is no home in " + shell.home());
        shell.run("heal", "m").refused(1, "there is no home in " + shell.home());
        assertThat(shell.home()).isEmptyDirectory();
    }

    private Map<String, Integer> trained() {
        shell.train(data).succeeded();
        return HomeFiles.state(shell.home());
    }

    private String[] words(String line) {
        return line.replace(" D", " " + data)
                .replace(" S", " " + shell.folder().resolve("schema.json"))
                .replace(" P", " " + shell.folder().resolve("spec.json"))
                .split(" ", -1);
    }
}
