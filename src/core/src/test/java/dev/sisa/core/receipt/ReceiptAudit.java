package dev.sisa.core.receipt;

import dev.sisa.core.bytes.Bytes;
import dev.sisa.core.bytes.Sha256;
import dev.sisa.core.model.Model;
import dev.sisa.core.shard.Manifest;
import dev.sisa.core.shard.SaltedBlob;
import dev.sisa.core.slice.SliceReader;
import dev.sisa.core.slice.SliceRow;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Looks for residue in receipts: anything that whoever holds the other rows, or guesses an id, could compute again to learn
 * whether a sample was among the forgotten. Knows every blob and id it was ever told of, destroyed ones above all.
 */
public final class ReceiptAudit {

    /** Hexadecimal digits by which a digest is recognised, also where only its first half is given away. */
    private static final int TELLING = 32;

    private static final int MARK_BYTES = 8;
    private static final Pattern HEX = Pattern.compile("[0-9a-fA-F]{" + TELLING + ",}");

    private final Model model;
    private final Map<String, String> forbidden = new HashMap<>();
    private final Collection<String> ids = new TreeSet<>();

    public ReceiptAudit(Model model) {
        this.model = model;
    }

    /** Blobs that no receipt may give away, by their keys. */
    public ReceiptAudit blobs(Map<String, Bytes> blobs) {
        blobs.forEach((key, blob) -> {
            forbid("the content of " + key, Sha256.of(tail(blob, SaltedBlob.SALT)));
            forbid("the payload of " + key, Sha256.of(payload(blob)));
            if (key.endsWith(".slc")) {
                rows(key, blob);
            }
        });
        blobs.forEach((key, blob) -> {
            if (key.endsWith(".params")) {
                Optional<Bytes> apart = Optional.ofNullable(blobs.get(key.replace(".params", ".state")));
                checkpoint(key, payload(blob), apart.map(ReceiptAudit::payload));
            }
        });
        return this;
    }

    /** The length of a small state, the parameters, the state; or -1, the parameters, and the state in a blob of its own. */
    private void checkpoint(String key, Bytes payload, Optional<Bytes> apart) {
        int end = payload.size() - Math.max(0, payload.toBuffer().getInt());
        Bytes parameters = Bytes.copyOf(payload.toArray(), Integer.BYTES, end);
        Bytes state = apart.orElse(tail(payload, end));
        forbid("the parameters in " + key, Sha256.of(parameters));
        forbid("the state in " + key, Sha256.of(state));
        forbid("the model of " + key, Sha256.of(parameters, state));
    }

    /** Digests that a manifest alone may hold: the keyed hash over the rows of a slice, the chained key of a checkpoint. */
    public ReceiptAudit manifest(Manifest manifest) {
        manifest.slices().forEach(slice -> forbid("the contents of a slice", slice.contents()));
        manifest.checkpoints().forEach(checkpoint -> forbid("the key of a checkpoint", checkpoint.key()));
        return this;
    }

    /** Ids of samples and subjects. */
    public ReceiptAudit ids(Collection<String> named) {
        for (String id : named) {
            ids.add(id);
            forbid("the bare hash of an id", Sha256.of(Bytes.ofText(id)));
            forbid("the stored hash of a sample", model.hashes().sample(id));
            forbid("the stored hash of a subject", model.hashes().subject(id));
        }
        return this;
    }

    /** The leaks of a receipt, in its body or its document; empty if none. */
    public List<String> violations(String receipt) {
        Collection<String> violations = new TreeSet<>();
        ids.stream()
                .filter(id -> receipt.contains("\"" + id + "\""))
                .forEach(_ -> violations.add("an id stands there in plain text"));
        for (Matcher run = HEX.matcher(receipt); run.find(); ) {
            for (int at = run.start(); at + TELLING <= run.end(); at++) {
                String digits = receipt.substring(at, at + TELLING).toLowerCase(Locale.ROOT);
                Optional.ofNullable(forbidden.get(digits))
                        .ifPresent(what -> violations.add(what + " can be recognised by its unsalted digest"));
            }
        }
        return List.copyOf(violations);
    }

    private void rows(String key, Bytes blob) {
        try {
            SliceReader reader = new SliceReader(key, blob.toStream());
            for (Optional<SliceRow> row = reader.next(); row.isPresent(); row = reader.next()) {
                forbid("a row of " + key, row.get().contentDigest());
                forbid("the id hash of a row of " + key, row.get().id());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void forbid(String what, Bytes digest) {
        forbidden.putIfAbsent(digest.toHex().substring(0, TELLING), what);
    }

    private static Bytes payload(Bytes blob) {
        return tail(blob, SaltedBlob.SALT + MARK_BYTES);
    }

    private static Bytes tail(Bytes bytes, int from) {
        return Bytes.copyOf(bytes.toArray(), Math.min(from, bytes.size()), bytes.size());
    }
}
