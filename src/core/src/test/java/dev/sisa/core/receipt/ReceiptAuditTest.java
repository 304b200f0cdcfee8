package dev.sisa.core.receipt;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sisa.core.bytes.Bytes;
import dev.sisa.core.bytes.Sha256;
import dev.sisa.core.data.Sample;
import dev.sisa.core.port.Ports;
import dev.sisa.core.receipt.file.ReceiptDocumentJson;
import dev.sisa.core.shard.CheckpointBlobs;
import dev.sisa.core.shard.CheckpointEntry;
import dev.sisa.core.shard.CheckpointParts;
import dev.sisa.core.shard.LiveBlob;
import dev.sisa.core.shard.Manifest;
import dev.sisa.core.shard.SliceEntry;
import dev.sisa.core.shard.SliceStream;
import dev.sisa.core.simulation.Scene;
import dev.sisa.core.slice.SliceRow;
import dev.sisa.core.verification.ShardDigest;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The digest rule: receipts of a model that really forgot say nothing, and each kind of unsalted digest is caught. */
final class ReceiptAuditTest {

    private final Scene scene = new Scene(2, 3);
    private final Sample forgotten = scene.sample(0, 2);
    private final Map<String, Bytes> before;
    private final Manifest tainted;
    private final ReceiptAudit audit;

    ReceiptAuditTest() {
        List<Sample> samples =
                Stream.concat(scene.samples(30).stream(), Stream.of(forgotten)).toList();
        scene.worker().ingest(samples);
        scene.worker().heal();
        this.before = new TreeMap<>(scene.home().blobs());
        this.tainted = scene.shard(0).manifest();
        scene.worker().accept(scene.ids(List.of(forgotten)));
        scene.worker().heal();
        this.audit = new ReceiptAudit(scene.model())
                .blobs(before)
                .blobs(scene.home().blobs())
                .manifest(tainted)
                .manifest(scene.shard(0).manifest())
                .ids(samples.stream().map(Sample::id).toList());
    }

    @Test
    void receipts_say_nothing_that_could_be_computed_again() {
        List<String> destroyed = before.entrySet().stream()
                .filter(blob -> !scene.home().blobs().containsKey(blob.getKey()))
                .map(blob -> Sha256.of(blob.getValue()).toHex())
                .sorted()
                .toList();
        String commitment = Commitment.of(Receipts.SALT, "m", Commitment.Kind.SAMPLE, forgotten.id())
                .hex();
        List<String> live = LiveBlob.of(scene.shard(0).manifest()).stream()
                .map(LiveBlob::toString)
                .toList();

        assertThat(destroyed).isNotEmpty();
        assertThat(audit.violations(receipt(destroyed, List.of(commitment)))).isEmpty();
        assertThat(audit.violations(addendum(live))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("plants")
    void an_unsalted_digest_is_caught(Plant plant) throws IOException {
        String planted = plant.digest(this);

        assertThat(audit.violations(receipt(List.of(planted), List.of()))).isNotEmpty();
        assertThat(audit.violations(receipt(List.of(), List.of(planted)))).isNotEmpty();
        assertThat(audit.violations(addendum(List.of("1/parameters/" + planted))))
                .isNotEmpty();
    }

    @Test
    void an_id_in_plain_text_is_caught() {
        assertThat(audit.violations(
                        Receipts.erasure(Receipts.FIRST, forgotten.id()).text()))
                .containsExactly("an id stands there in plain text");
    }

    /** A digest that looks harmless. */
    private enum Plant {
        PARAMETERS {
            @Override
            String digest(ReceiptAuditTest test) {
                return Sha256.of(test.parts().parameters()).toHex();
            }
        },
        STATE {
            @Override
            String digest(ReceiptAuditTest test) {
                return Sha256.of(test.parts().state()).toHex();
            }
        },
        MODEL {
            @Override
            String digest(ReceiptAuditTest test) {
                return ShardDigest.all(test.ports(), test.scene.model())
                        .getFirst()
                        .digest()
                        .orElseThrow();
            }
        },
        ROW {
            @Override
            String digest(ReceiptAuditTest test) throws IOException {
                return test.row().contentDigest().toHex();
            }
        },
        SAMPLE {
            @Override
            String digest(ReceiptAuditTest test) throws IOException {
                return test.row().id().toHex() + "0".repeat(32);
            }
        },
        CONTENTS {
            @Override
            String digest(ReceiptAuditTest test) {
                return test.tainted.slices().get(1).contents().toHex();
            }
        },
        KEY {
            @Override
            String digest(ReceiptAuditTest test) {
                return test.tainted.checkpoints().getLast().key().toHex();
            }
        },
        ID {
            @Override
            String digest(ReceiptAuditTest test) {
                return Sha256.of(Bytes.ofText(test.forgotten.id())).toHex();
            }
        };

        abstract String digest(ReceiptAuditTest test) throws IOException;
    }

    static Stream<Plant> plants() {
        return Stream.of(Plant.values());
    }

    private Ports ports() {
        return scene.home().ports();
    }

    private CheckpointParts parts() {
        CheckpointEntry entry = scene.shard(0).manifest().checkpoints().getLast();
        return new CheckpointBlobs(ports().blobs(), ports().random()).read(entry);
    }

    private SliceRow row() throws IOException {
        SliceEntry slice = scene.shard(0).manifest().slices().stream()
                .filter(entry -> entry.samples() > 0)
                .findFirst()
                .orElseThrow();
        try (SliceStream rows = scene.model().slices(ports()).open(slice)) {
            return rows.next().orElseThrow();
        }
    }

    private static String receipt(List<String> destroyed, List<String> commitments) {
        ErasureReceipt body = Receipts.erasure(Receipts.FIRST);
        return ReceiptDocumentJson.write(Receipts.signed(
                body,
                Map.of(
                        ErasureReceipt.DESTROYED,
                        List.of(destroyed),
                        ErasureReceipt.COMMITMENTS,
                        List.of(commitments))));
    }

    private static String addendum(List<String> live) {
        HealingAddendum body = Receipts.addendum(Receipts.after(Receipts.erasure(Receipts.FIRST)), 1);
        return ReceiptDocumentJson.write(Receipts.signed(body, Map.of(HealingAddendum.LIVE, List.of(live))));
    }
}
