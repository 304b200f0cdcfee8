package dev.sisa.core.shard;

import dev.sisa.core.bytes.Bytes;
import dev.sisa.core.bytes.PrintableText;
import dev.sisa.core.bytes.Sha256;
import dev.sisa.core.failure.InvalidValueException;
import java.security.MessageDigest;
import java.util.List;

/**
 * Binds a list that lies beside a receipt's body: bodies stay small however many samples and blobs there are.
 *
 * @param sha256 hexadecimal, of the entries, each followed by a line feed. The entries are salted names or keyed hashes
 *     themselves, so it tells nothing of the samples
 */
public record ListDigest(long count, String sha256) {

    public ListDigest {
        if (count < 0) {
            throw new InvalidValueException("a list has at least 0 entries, not " + count);
        }
        sha256 = PrintableText.digest("the digest of a list", sha256);
    }

    /** The digest of a list, in its order. */
    public static ListDigest of(List<String> entries) {
        MessageDigest digest = Sha256.start();
        for (String entry : entries) {
            digest.update(Bytes.ofText(PrintableText.checked("an entry of a list", entry) + "\n")
                    .toBuffer());
        }
        return new ListDigest(entries.size(), Bytes.owning(digest.digest()).toHex());
    }
}
