package dev.sisa.nn;

import java.io.IOException;
import java.io.InputStream;
import java.util.Properties;

/** The committed digests of {@link DigestMain}'s networks: {@code golden/digests.properties}. */
public final class GoldenDigests {

    private GoldenDigests() {}

    /** The digest of a network, in hexadecimal. */
    public static String of(String network) throws IOException {
        Properties digests = new Properties();
        try (InputStream file = GoldenDigests.class.getResourceAsStream("/golden/digests.properties")) {
            digests.load(file);
        }
        return digests.getProperty(network, "none");
    }
}
