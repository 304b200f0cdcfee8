package dev.sisa.local.file;

import dev.sisa.core.bytes.Bytes;
import dev.sisa.core.port.StoreException;
import dev.sisa.core.signing.ReceiptKey;
import dev.sisa.core.signing.ReceiptSignature;
import dev.sisa.core.signing.ReceiptSigner;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Signs with the keys of {@link SigningKeyFile}s in a folder that its owner alone may enter. The first process that needs the key
 * of Ed25519, {@code signing.pem}, makes it; once the file is moved away, the next use makes a new key. A key of ML-DSA-65,
 * {@code signing-ml-dsa-65.pem}, is made by {@link #make} alone, and used as long as it is there.
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

    /**
     * Makes the key of an algorithm unless it is there; several processes that come at once get the same.
     *
     * @throws StoreException if it cannot be made or read
     */
    public ReceiptKey make(ReceiptKey.Algorithm algorithm) {
        return file(algorithm).key();
    }

    @Override
    public Set<ReceiptKey.Algorithm> algorithms() {
        Set<ReceiptKey.Algorithm> algorithms = EnumSet.of(ReceiptKey.Algorithm.ED25519);
        if (Files.exists(path(ReceiptKey.Algorithm.ML_DSA_65))) {
            algorithms.add(ReceiptKey.Algorithm.ML_DSA_65);
        }
        return algorithms;
    }

    @Override
    public List<ReceiptSignature> sign(Bytes message) {
        Bytes checked = ReceiptSigner.checked(message);
        return algorithms().stream()
                .map(algorithm -> file(algorithm).sign(checked))
                .toList();
    }

    @Override
    public List<ReceiptKey> keys() {
        return algorithms().stream().map(algorithm -> file(algorithm).key()).toList();
    }

    /**
     * The file of a key, whose folder is made when it is first needed.
     *
     * @throws StoreException if the folder cannot be made
     */
    private SigningKeyFile file(ReceiptKey.Algorithm algorithm) {
        try {
            Folders.make(folder);
        } catch (IOException e) {
            throw WriteFault.of(folder, "a signing key cannot be kept in " + folder, e);
        }
        return SigningKeyFile.readOrMake(path(algorithm), algorithm);
    }

    private Path path(ReceiptKey.Algorithm algorithm) {
        return folder.resolve(
                switch (algorithm) {
                    case ED25519 -> "signing.pem";
                    case ML_DSA_65 -> "signing-ml-dsa-65.pem";
                });
    }
}
