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

    private final Path folder;

    private FileReceiptSigner(Path folder) {
        this.folder = folder;
    }

    /** The signer of a folder, which is made with the key, once a signature or the public key is asked for. */
    public static FileReceiptSigner open(Path folder) {
        return new FileReceiptSigner(folder);
    }

    @Override
    public ReceiptSignature sign(Bytes message) {
        return file().sign(message);
    }

    @Override
    public ReceiptKey key() {
        return file().key();
    }

    /**
     * The file of the key.
     *
     * @throws StoreException if the folder cannot be made
     */
    private SigningKeyFile file() {
        try {
            Folders.make(folder);
        } catch (IOException e) {
            throw WriteFault.of(folder, "a signing key cannot be kept in " + folder, e);
        }
        return SigningKeyFile.readOrMake(folder.resolve("signing.pem"));
    }
}
