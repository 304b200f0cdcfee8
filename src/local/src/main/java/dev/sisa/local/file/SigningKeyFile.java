package dev.sisa.local.file;

import dev.sisa.core.bytes.Bytes;
import dev.sisa.core.port.BlobContent;
import dev.sisa.core.port.StoreException;
import dev.sisa.core.signing.ReceiptKey;
import dev.sisa.core.signing.ReceiptSignature;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;

/**
 * A signing key as a PEM file of mode 0600: the private key in PKCS#8 and behind it the public one, so that both come and go
 * together.
 */
final class SigningKeyFile {

    private static final String BEGIN = "-----BEGIN PRIVATE KEY-----";
    private static final String END = "-----END PRIVATE KEY-----";

    private final Path file;
    private final PrivateKey secret;
    private final ReceiptKey key;

    private SigningKeyFile(Path file, PrivateKey secret, ReceiptKey key) {
        this.file = file;
        this.secret = secret;
        this.key = key;
    }

    /**
     * The key of a file, which is made if missing; several processes that come at once get the same.
     *
     * @throws StoreException if it cannot be made or read; the message never says what it holds
     */
    static SigningKeyFile readOrMake(Path file, ReceiptKey.Algorithm algorithm) {
        try {
            if (!Files.exists(file)) {
                boolean _ =
                        ExclusiveFile.in(Folders.of(file)).create(file, BlobContent.of(Bytes.ofText(fresh(algorithm))));
                Folders.sync(Folders.of(file));
            }
            return parse(file, algorithm, Files.readString(file));
        } catch (IOException e) {
            throw WriteFault.of(file, "signing key " + file + " can neither be read nor made", e);
        }
    }

    ReceiptKey key() {
        return key;
    }

    ReceiptSignature sign(Bytes message) {
        try {
            String algorithm = key.algorithm().key();
            Signature signer = Signature.getInstance(algorithm);
            signer.initSign(secret);
            signer.update(message.toArray());
            String value = Bytes.owning(signer.sign()).toHex();
            ReceiptSignature signature = new ReceiptSignature(algorithm, key.id(), value);
            if (!key.verifies(message, signature)) {
                throw damaged(file, "its two halves do not belong together");
            }
            return signature;
        } catch (GeneralSecurityException e) {
            throw new StoreException("signing key " + file + " does not sign", e);
        }
    }

    private static String fresh(ReceiptKey.Algorithm algorithm) {
        try {
            KeyPair pair = KeyPairGenerator.getInstance(algorithm.key()).generateKeyPair();
            String base64 = Base64.getEncoder().encodeToString(pair.getPrivate().getEncoded());
            ReceiptKey key = new ReceiptKey(Bytes.owning(pair.getPublic().getEncoded()));
            return BEGIN + "\n" + base64 + "\n" + END + "\n" + key.toPem();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java has no " + algorithm.key(), e);
        }
    }

    private static SigningKeyFile parse(Path file, ReceiptKey.Algorithm algorithm, String pem) {
        int begin = pem.indexOf(BEGIN);
        int end = pem.indexOf(END);
        if (begin < 0 || end < begin) {
            throw damaged(file, "it has no private key");
        }
        try {
            byte[] encoded = Base64.getMimeDecoder().decode(pem.substring(begin + BEGIN.length(), end));
            PrivateKey secret =
                    KeyFactory.getInstance(algorithm.key()).generatePrivate(new PKCS8EncodedKeySpec(encoded));
            ReceiptKey key = ReceiptKey.ofPem(pem).getFirst();
            if (key.algorithm() != algorithm) {
                throw damaged(
                        file, "its public key is one of " + key.algorithm().key() + ", not of " + algorithm.key());
            }
            return new SigningKeyFile(file, secret, key);
        } catch (GeneralSecurityException | IllegalArgumentException _) {
            throw damaged(file, "it holds no key pair of " + algorithm.key());
        }
    }

    private static StoreException damaged(Path file, String what) {
        return new StoreException("signing key " + file + " cannot be used: " + what
                + "; restore it from a copy, or move it away and hand out the public key of the one made in its place");
    }
}
