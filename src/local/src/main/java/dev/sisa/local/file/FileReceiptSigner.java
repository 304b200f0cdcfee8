package dev.sisa.local.file;

import dev.sisa.core.bytes.Bytes;
import dev.sisa.core.port.ReceiptKey;
import dev.sisa.core.port.ReceiptSignature;
import dev.sisa.core.port.ReceiptSigner;
import dev.sisa.core.port.StoreException;
import java.io.IOException;
import java.nio.file.Path;

/**
 * Signs with the key of a {@link SigningKeyFile}, {@code signing.pem}, in a folder that its owner alone may enter. The first
 * process that needs the key makes it; once the file is moved away, the next use makes a new key.
 */
public final class FileReceiptSigner implements ReceiptSigner {

    private final Path file;

    private FileReceiptSigner(Path file) {
        this.file = file;
    }

    /**
     * The signer of a folder, which is made if missing.
     *
     * @throws StoreException if it cannot be made
     */
    public static FileReceiptSigner open(Path folder) {
        try {
            Folders.make(folder);
            return new FileReceiptSigner(folder.resolve("signing.pem"));
        } catch (IOException e) {
            throw WriteFault.of(folder, "a signing key cannot be kept in " + folder, e);
        }
    }

    @Override
    public ReceiptSignature sign(Bytes message) {
        return SigningKeyFile.readOrMake(file).sign(message);
    }

    @Override
    public ReceiptKey key() {
        return SigningKeyFile.readOrMake(file).key();
    }
}
