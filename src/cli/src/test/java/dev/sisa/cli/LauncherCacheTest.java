package dev.sisa.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The cache of classes with which the script {@code sisa} starts Java. */
@Timeout(180)
final class LauncherCacheTest {

    /** A Java that makes a cache when it is told to, and says when it is given one. */
    private static final String JAVA = """
            for word in "$@"; do
              case $word in
                -XX:AOTCacheOutput=*) echo recording; : >"${word#*=}"; exit ;;
                -XX:AOTCache=*) echo "starts with ${word##*/}" ;;
              esac
            done
            echo works
            """;

    /** The program under test, whose training makes a cache if it succeeds. */
    private static final String PROGRAM = """
            options=() cache=''
            while [ "$1" != -jar ]; do
              if [[ $1 == -XX:AOTCache* ]]; then cache=${1#*=}; else options+=("$1"); fi
              shift
            done
            shift 2
            "$JAVA" -XX:TieredStopAtLevel=1 "${options[@]}" "$CLASSES" dev.sisa.cli.Sisa "$@" || exit
            [ -z "$cache" ] || : >>"$cache"
            """;

    private final Path cache;
    private final Path folder;
    private LauncherCopy launcher = new LauncherCopy(Path.of(""));

    LauncherCacheTest(@TempDir Path folder) {
        this.folder = folder;
        this.cache = folder.resolve("src/cli/target/sisa.aot");
    }

    @BeforeEach
    void build() throws Exception {
        launcher = LauncherCopy.in(folder).java(JAVA).maven("true");
    }

    @Test
    void the_build_makes_it_and_java_starts_with_it_from_then_on() throws Exception {
        assertThat(version().out()).isEqualTo("starts with sisa.aot\nworks\n");
        assertThat(version().out()).isEqualTo("starts with sisa.aot\nworks\n");
        assertThat(folder.resolve("target/build.log")).content().contains("recording");
        assertThat(folder.resolve("target/cache")).doesNotExist();
    }

    @Test
    void the_training_that_is_recorded_succeeds() throws Exception {
        launcher.java(PROGRAM);
        assertThat(version().out()).startsWith("sisa ");
        assertThat(cache)
                .as(Files.readString(folder.resolve("target/build.log")))
                .exists();
    }

    @Test
    void a_java_that_makes_none_starts_without() throws Exception {
        launcher.java("[[ $* == *AOTCacheOutput* ]] && exit 1; " + JAVA);
        assertThat(version().out()).isEqualTo("works\n");
        assertThat(cache).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(strings = {"sisa.jar", "lib/sisa-core.jar"})
    void one_that_is_older_than_a_jar_is_not_used(String jar) throws Exception {
        version();
        Path newer = cache.resolveSibling(jar);
        Files.writeString(newer, "");
        Files.setLastModifiedTime(
                newer,
                FileTime.from(
                        Files.getLastModifiedTime(cache).to(TimeUnit.MILLISECONDS) + 1_000, TimeUnit.MILLISECONDS));
        assertThat(version().out()).isEqualTo("works\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "JAVA_TOOL_OPTIONS=-Xshare:auto",
                "JDK_JAVA_OPTIONS=-XX:SharedArchiveFile=a",
                "JDK_JAVA_OPTIONS=@f"
            })
    void so_do_those_of_the_environment(String set) throws Exception {
        version();
        assertThat(launcher.run(set + " ./sisa --version").succeeded().out()).isEqualTo("works\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"-Xshare:off", "-XX:SharedArchiveFile=own.jsa", "-XX:AOTMode=off"})
    void options_that_choose_another_keep_it_away(String option) throws Exception {
        version();
        assertThat(launcher.run("SISA_JAVA_OPTIONS='-Xmx1g " + option + "' ./sisa --version")
                        .succeeded()
                        .out())
                .isEqualTo("works\n");
    }

    private Outcome version() throws Exception {
        return launcher.run("./sisa --version").succeeded();
    }
}
