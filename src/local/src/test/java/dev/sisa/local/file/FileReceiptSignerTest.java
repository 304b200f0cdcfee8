package dev.sisa.local.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sisa.core.bytes.Bytes;
import dev.sisa.core.port.ReceiptKey;
import dev.sisa.core.port.ReceiptSigner;
import dev.sisa.core.port.ReceiptSignerContract;
import dev.sisa.core.port.StoreException;
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

        ReceiptKey key = signer.key();

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

        assertThat(signer.key().id()).isEqualTo("324be2dea8bc44461b0233e51fa48902");
        assertThat(signer.sign(Bytes.ofText("a message")).value())
                .isEqualTo(
                        "d9d87e5230ccd94e998e33c3f1c6581bad88169d1df3f71b160bf479f95c843e83d0dc37c12809d7ed5040924fafa67129dbdd18163560ac997b941a86c3f204");
    }

    @Test
    void all_who_come_first_at_once_get_one_key() throws Exception {
        CyclicBarrier start = new CyclicBarrier(CALLERS);
        Callable<ReceiptKey> first = () -> {
            start.await();
            return signer().key();
        };
        try (ExecutorService threads = Executors.newFixedThreadPool(CALLERS)) {
            List<Future<ReceiptKey>> keys = IntStream.range(0, CALLERS)
                    .mapToObj(_ -> threads.submit(first))
                    .toList();
            for (Future<ReceiptKey> key : keys) {
                assertThat(key.get()).isEqualTo(signer().key());
            }
        }
    }

    @Test
    void moving_the_key_away_makes_room_for_another() throws IOException {
        ReceiptKey old = signer().key();
        Files.move(file(), folder.resolve("old.pem"));

        assertThat(signer().key()).isNotEqualTo(old);
        assertThat(ReceiptKey.ofPem(Files.readString(folder.resolve("old.pem"))))
                .isEqualTo(old);
    }

    @Test
    void a_damaged_key_is_neither_used_nor_replaced() throws IOException {
        ReceiptKey key = signer().key();
        String pem = Files.readString(file());
        String mixed = pem.replace(key.toPem(), other().key().toPem());

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
