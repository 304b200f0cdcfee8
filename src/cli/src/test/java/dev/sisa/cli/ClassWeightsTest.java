package dev.sisa.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code sisa train --class-weights}: from the option to receipts that are replayed. */
final class ClassWeightsTest {

    private final Shell shell;
    private final Path folder;
    private final Path people;

    ClassWeightsTest(@TempDir Path folder) {
        this.folder = folder;
        this.shell = new Shell(folder.resolve("operator"));
        this.people = shell.file("people.csv", People.of(90).csv());
    }

    @Test
    void a_balanced_model_forgets_verifies_and_replays() {
        ExportedReceipts receipts = new ExportedReceipts(shell, folder);
        shell.train(people, "--class-weights", "balanced").succeeded();
        receipts.forget("sample-8");

        assertThat(shell.run("show", "m").succeeded().out())
                .contains("features stored as floats, class weights balanced\n");
        assertThat(shell.run("verify", "m", "--from-scratch", "--data", people.toString())
                        .succeeded()
                        .out())
                .contains("EQUAL to training without the forgotten");
        assertThat(receipts.replay(receipts.export())
                        .succeeded()
                        .json()
                        .path("replays")
                        .get(0)
                        .path("result")
                        .asText())
                .isEqualTo("equal");
    }

    @Test
    void stated_weights_train_another_model_and_are_shown() {
        Path keys = shell.knownKeys();
        String plain = shell.train(people, "--keys", keys.toString()).shards().toString();
        Shell other = new Shell(folder.resolve("other"));
        String weighted = other.train(people, "--keys", keys.toString(), "--class-weights", "yes:2.50,no:0.5")
                .shards()
                .toString();

        assertThat(weighted).isNotEqualTo(plain);
        assertThat(other.run("show", "m").succeeded().out()).contains(", class weights no:0.5,yes:2.5\n");
        assertThat(other.run("show", "m", "--json").succeeded().json().at("/spec/training/classWeights/yes"))
                .hasToString("2.5");
        assertThat(shell.run("show", "m").succeeded().out()).doesNotContain("weights");
    }

    @Test
    void a_spec_file_states_them_too() {
        shell.train(people).succeeded();
        ObjectNode spec =
                (ObjectNode) shell.run("show", "m", "--json").succeeded().json().path("spec");
        ((ObjectNode) spec.path("training")).put("classWeights", "balanced");
        Path file = shell.file("spec.json", spec.toString());

        shell.run("train", "n", "--data", people.toString(), "--spec", file.toString())
                .succeeded();
        assertThat(shell.run("show", "n").succeeded().out()).contains("class weights balanced");
        shell.run("train", "o", "--data", people.toString(), "--spec", file.toString(), "--class-weights", "balanced")
                .refused(2, "--class-weights would change nothing beside --spec");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "maybe:2 | class weights name \"maybe\", which is no class of the label: correct it to one of \"no\", \"yes\"",
                "yes:0 | the weight of class \"yes\" is 0.000001 to 1000000, not 0.0",
                "yes | \"yes\" is no class weight: write balanced, or LABEL:WEIGHT,... such as no:1,yes:8",
                "yes:much | \"yes:much\" is no class weight",
                "yes:1,yes:2 | --class-weights states two weights of \"yes\": leave one out"
            })
    void a_wrong_weight_is_refused_with_its_remedy(String weights, String message) {
        shell.train(people, "--class-weights", weights).refused(2, message);
    }
}
