package dev.sisa.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Ids and names of files beyond ASCII where no locale is set. */
@Timeout(300)
final class LocaleTest {

    private static final String JOSE = "Jos\u00e9";

    /** The same for bash, in bytes of ASCII alone. */
    private static final String TYPED = "$'Jos\\xc3\\xa9'";

    private static final String HOME = " --home " + TYPED;

    private static final Map<String, String> UTF_8 = Map.of("LC_ALL", "C.UTF-8");

    private final Shell shell;
    private final BashScript bash;

    LocaleTest(@TempDir Path folder) {
        this.shell = new Shell(folder);
        this.bash = new BashScript(folder);
    }

    @BeforeEach
    void train() {
        String table = People.of(60).csv().replace(People.id(1) + ",", JOSE + ",");
        shell.train(shell.file("people.csv", table)).succeeded();
    }

    @ParameterizedTest
    @ValueSource(strings = {"--sample", "--sample x --sample", "--subject", "--sample x --key", "--sample x --tenant"})
    void an_argument_that_is_lost_in_the_locale_is_refused_before_anything_is_written(String options) throws Exception {
        Map<String, Integer> before = HomeFiles.state(shell.home());

        Outcome forget = bash.run("sisa forget m --home home " + options + " " + TYPED);

        assertLost(forget, " (after " + options.substring(options.lastIndexOf("--")) + ")");
        assertThat(forget.err()).doesNotContain("Jos");
        assertThat(HomeFiles.state(shell.home())).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "where m --home home --sample=" + TYPED,
                "models --home " + TYPED,
                "train n --data " + TYPED + " --schema schema.json",
                "receipts m --home home --out " + TYPED,
                "predict m --home home --data " + TYPED,
                TYPED
            })
    void every_command_refuses_it(String words) throws Exception {
        assertLost(bash.run("sisa " + words), "argument ");
    }

    @Test
    void bytes_that_are_not_utf_8_are_lost_in_every_locale() throws Exception {
        assertLost(bash.run(UTF_8, "sisa where m --home home --sample $'Jos\\xe9'"), "UTF-8");
    }

    @Test
    void the_refusal_is_json_where_that_is_asked_for() throws Exception {
        Outcome where = bash.run("sisa where m --home home --json --sample " + TYPED);
        assertThat(where.exit()).isEqualTo(2);
        assertThat(where.json().path("error").path("code").asText()).isEqualTo("misuse");
        assertThat(where.json().path("error").path("remedy").asText()).contains("LC_ALL=C.UTF-8", "--file");
    }

    @Test
    void a_file_of_ids_is_read_as_utf_8_in_any_locale() throws Exception {
        shell.file("ids.txt", JOSE + "\n");
        assertThat(bash.run("sisa forget m --home home --file ids.txt --json")
                        .succeeded()
                        .json()
                        .path("request")
                        .path("counts")
                        .path("accepted")
                        .asInt())
                .isEqualTo(1);
    }

    @Test
    void what_is_printed_is_utf_8_in_any_locale() throws Exception {
        String answers = bash.run("sisa predict m --home home --data people.csv")
                .succeeded()
                .out();
        assertThat(answers).contains("\n" + JOSE + ",");
    }

    @Test
    void no_relative_path_is_followed_from_a_working_folder_whose_name_is_lost() throws Exception {
        Outcome receipts = bash.run("mkdir " + TYPED + " && cd " + TYPED
                + " && sisa receipts m --home $FOLDER/home --out receipts; echo $?; ls -d ../Jos*/*");
        assertThat(receipts.out()).isEqualTo("2\n");
        assertThat(receipts.err()).contains("the name of the working folder", "LC_ALL=C.UTF-8");
    }

    @Test
    void paths_and_ids_survive_in_the_launcher_and_its_workers() throws Exception {
        LauncherCopy launcher = LauncherCopy.in(shell.folder()).real();
        assertThat(launcher.run("mv home " + TYPED + "; ./sisa forget m --no-wait" + HOME + " --sample " + TYPED)
                        .succeeded()
                        .out())
                .contains("accepted 1, joined 0, already erased 0, never seen 0");

        launcher.run("./sisa reconcile m" + HOME).succeeded();

        assertThat(launcher.run("./sisa where m" + HOME + " --sample " + TYPED)
                        .succeeded()
                        .out())
                .startsWith("forgotten since");
        assertThat(launcher.run("cat " + TYPED + "/jobs/workers.log")
                        .succeeded()
                        .out())
                .contains("run m:");
    }

    private static void assertLost(Outcome outcome, String... reasons) {
        assertThat(outcome.exit()).as("%s%s", outcome.out(), outcome.err()).isEqualTo(2);
        assertThat(outcome.err())
                .startsWith("sisa: argument ")
                .contains("Nothing was done.", "LC_ALL=C.UTF-8", "--file");
        assertThat(outcome.err()).contains(reasons);
    }
}
