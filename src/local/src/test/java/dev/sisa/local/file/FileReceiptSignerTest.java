package dev.sisa.local.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sisa.core.bytes.Bytes;
import dev.sisa.core.port.StoreException;
import dev.sisa.core.signing.ReceiptKey;
import dev.sisa.core.signing.ReceiptSignature;
import dev.sisa.core.signing.ReceiptSigner;
import dev.sisa.core.signing.ReceiptSignerContract;
import dev.sisa.local.Resources;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class FileReceiptSignerTest extends ReceiptSignerContract {

    private static final int CALLERS = 8;

    private final Path folder;

    FileReceiptSignerTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @Override
    protected ReceiptSigner signer() {
        return FileReceiptSigner.open(folder.resolve("signing"));
    }

    @Override
    protected ReceiptSigner other() {
        return FileReceiptSigner.open(folder.resolve("others"));
    }

    @Test
    void the_key_is_made_when_it_is_used_and_has_one_reader() throws IOException {
        ReceiptSigner signer = signer();
        assertThat(folder.resolve("signing")).doesNotExist();

        ReceiptKey key = signer.keys().getFirst();

        assertThat(Files.readString(file())).contains("BEGIN PRIVATE KEY").endsWith(key.toPem());
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file())))
                .isEqualTo("rw-------");
        try (var files = Files.list(folder.resolve("signing"))) {
            assertThat(files).containsExactly(file());
        }
    }

    @Test
    void a_file_of_version_1_is_read() throws IOException {
        ReceiptSigner signer = signer();
        Path _ = Files.createDirectory(folder.resolve("signing"));
        Files.writeString(file(), Resources.text("signing-1.pem"));

        assertThat(signer.keys()).hasSize(1);
        assertThat(signer.keys().getFirst().id()).isEqualTo("324be2dea8bc44461b0233e51fa48902");
        assertThat(signer.sign(Bytes.ofText("a message")).getFirst().value())
                .isEqualTo(
                        "d9d87e5230ccd94e998e33c3f1c6581bad88169d1df3f71b160bf479f95c843e83d0dc37c12809d7ed5040924fafa67129dbdd18163560ac997b941a86c3f204");
    }

    @Test
    void all_who_come_first_at_once_get_one_key() throws Exception {
        CyclicBarrier start = new CyclicBarrier(CALLERS);
        Callable<ReceiptKey> first = () -> {
            start.await();
            return signer().keys().getFirst();
        };
        try (ExecutorService threads = Executors.newFixedThreadPool(CALLERS)) {
            List<Future<ReceiptKey>> keys = IntStream.range(0, CALLERS)
                    .mapToObj(_ -> threads.submit(first))
                    .toList();
            for (Future<ReceiptKey> key : keys) {
                assertThat(key.get()).isEqualTo(signer().keys().getFirst());
            }
        }
    }

    @Test
    void moving_the_key_away_makes_room_for_another() throws IOException {
        ReceiptKey old = signer().keys().getFirst();
        Files.move(file(), folder.resolve("old.pem"));

        assertThat(signer().keys()).doesNotContain(old);
        assertThat(ReceiptKey.ofPem(Files.readString(folder.resolve("old.pem"))))
                .containsExactly(old);
    }

    @Test
    void a_key_of_another_algorithm_is_made_on_demand_and_used_from_then_on() throws IOException {
        FileReceiptSigner signer = FileReceiptSigner.open(folder.resolve("signing"));
        ReceiptKey first = signer.keys().getFirst();

        ReceiptKey second = signer.make(ReceiptKey.Algorithm.ML_DSA_65);

        assertThat(signer().keys()).containsExactly(first, second);
        assertThat(signer().sign(Bytes.ofText("m")))
                .extracting(ReceiptSignature::algorithm)
                .containsExactly("Ed25519", "ML-DSA-65");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(second())))
                .isEqualTo("rw-------");
        assertThat(signer.make(ReceiptKey.Algorithm.ML_DSA_65)).isEqualTo(second);
    }

    @Test
    void a_key_of_another_algorithm_that_is_moved_away_is_not_made_again() throws IOException {
        FileReceiptSigner signer = FileReceiptSigner.open(folder.resolve("signing"));
        ReceiptKey second = signer.make(ReceiptKey.Algorithm.ML_DSA_65);
        Files.move(second(), folder.resolve("old.pem"));

        assertThat(signer.sign(Bytes.ofText("m"))).hasSize(1);
        assertThat(signer.keys()).doesNotContain(second);
    }

    @Test
    void a_key_of_the_wrong_algorithm_is_not_used() throws IOException {
        FileReceiptSigner signer = FileReceiptSigner.open(folder.resolve("signing"));
        ReceiptKey _ = signer.make(ReceiptKey.Algorithm.ML_DSA_65);
        String pem = Files.readString(second());
        Files.writeString(second(), Files.readString(written(signer)));

        assertThatThrownBy(signer::keys).isInstanceOf(StoreException.class).hasMessageContaining("restore it");
        Files.writeString(
                second(),
                pem.replaceFirst(
                        "(?s)-----BEGIN PUBLIC.*",
                        signer.make(ReceiptKey.Algorithm.ED25519).toPem()));
        assertThatThrownBy(signer::keys).isInstanceOf(StoreException.class).hasMessageContaining("one of Ed25519");
    }

    private Path written(FileReceiptSigner signer) {
        ReceiptKey _ = signer.make(ReceiptKey.Algorithm.ED25519);
        return file();
    }

    private Path second() {
        return folder.resolve("signing/signing-ml-dsa-65.pem");
    }

    @Test
    void a_damaged_key_is_neither_used_nor_replaced() throws IOException {
        ReceiptKey key = signer().keys().getFirst();
        String pem = Files.readString(file());
        String mixed = pem.replace(key.toPem(), other().keys().getFirst().toPem());

        assertRefused("", "it has no private key");
        assertRefused(key.toPem(), "it has no private key");
        assertRefused(pem.replaceFirst("\n.{8}", "\n"), "no key pair");
        assertRefused(mixed, "its two halves do not belong together");
    }

    private void assertRefused(String content, String why) throws IOException {
        Files.writeString(file(), content);
        assertThatThrownBy(() -> signer().sign(Bytes.ofText("m")))
                .isInstanceOf(StoreException.class)
                .hasNoCause()
                .hasMessageContainingAll(file().toString(), why, "restore it");
        assertThat(file()).hasContent(content);
    }

    private Path file() {
        return folder.resolve("signing/signing.pem");
    }
}
