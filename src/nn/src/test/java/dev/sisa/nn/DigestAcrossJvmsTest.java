package dev.sisa.nn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Other instruction sets, as far as one processor can play them, in Java virtual machines of their own: the same
 * digests.
 */
final class DigestAcrossJvmsTest {

    private static final String VECTORS = "--add-modules=jdk.incubator.vector";
    private static final boolean X86 = List.of("amd64", "x86_64").contains(System.getProperty("os.arch"));

    @ParameterizedTest
    @CsvSource({"-XX:UseAVX=1, real", "-XX:UseAVX=1, deep", "-XX:MaxVectorSize=16, real", "-XX:MaxVectorSize=16, deep"})
    void narrower_vectors_give_the_same_digest(String option, String network) throws IOException, InterruptedException {
        assertThat(child(network, VECTORS, option)).isEqualTo("VectorKernels " + GoldenDigests.of(network));
    }

    @ParameterizedTest
    @CsvSource({"-XX:UseAVX=0, small", "-XX:-UseFMA, small"})
    void no_fused_multiply_add_gives_the_same_digest(String option, String network)
            throws IOException, InterruptedException {
        assertThat(child(network, VECTORS, option)).isEqualTo("ScalarKernels " + GoldenDigests.of(network));
    }

    @ParameterizedTest
    @CsvSource({"-Xint, small", "-XX:TieredStopAtLevel=1, small"})
    void other_compilers_give_the_same_digest(String option, String network) throws IOException, InterruptedException {
        assertThat(child(network, VECTORS, option)).isEqualTo("VectorKernels " + GoldenDigests.of(network));
    }

    @Test
    void no_vector_module_gives_the_same_digest() throws IOException, InterruptedException {
        assertThat(child("deep")).isEqualTo("ScalarKernels " + GoldenDigests.of("deep"));
    }

    @Test
    void no_management_module_gives_the_same_digest() throws IOException, InterruptedException {
        assertThat(child("small", VECTORS, "--limit-modules=java.base,jdk.incubator.vector"))
                .isEqualTo("VectorKernels " + GoldenDigests.of("small"));
    }

    private static String child(String network, String... options) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of(options));
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), "dev.sisa.nn.DigestMain", network));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        StringWriter output = new StringWriter();
        try (InputStreamReader reader = new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8)) {
            reader.transferTo(output);
        }
        boolean refused = process.waitFor() != 0 && output.toString().contains("Unrecognized VM option");
        assumeThat(X86 || !refused).as("not an option of this Java: %s", output).isTrue();
        return output.toString().strip().lines().reduce("", (first, last) -> last);
    }
}
