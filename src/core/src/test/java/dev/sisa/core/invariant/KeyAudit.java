package dev.sisa.core.invariant;

import dev.sisa.core.bytes.Bytes;
import dev.sisa.core.model.ModelSpecJson;
import dev.sisa.core.shard.Manifest;
import dev.sisa.core.shard.SliceEntry;
import dev.sisa.core.slice.SliceRow;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Computes again, from the rows that lie in the slices and from the documentation alone, what the manifest says of them: an
 * entry or a checkpoint key that does not cover every row of its slice is reported.
 */
final class KeyAudit {

    private final SliceRows slices;
    private final String fingerprint;

    KeyAudit(SliceRows slices, String fingerprint) {
        this.slices = slices;
        this.fingerprint = fingerprint;
    }

    List<String> violations() {
        List<String> violations = new ArrayList<>();
        for (int shard = 0; shard < slices.model().shards(); shard++) {
            shard(shard, violations);
        }
        return violations;
    }

    private void shard(int shard, List<String> violations) {
        Manifest manifest = slices.shard(shard).manifest();
        byte[] previous = {};
        for (int step = 1; step <= manifest.slices().size(); step++) {
            SliceEntry entry = manifest.slices().get(step - 1);
            List<SliceRow> rows = slices.read(entry);
            byte[] contents = contents(rows);
            if (rows.size() != entry.samples() || !Bytes.copyOf(contents).equals(entry.contents())) {
                violations.add("shard " + shard + ": the entry of slice " + step + " does not cover its rows");
            }
            previous = key(shard, step, previous, contents);
            boolean taken = step <= manifest.checkpoints().size();
            if (taken && !manifest.checkpoints().get(step - 1).key().equals(Bytes.copyOf(previous))) {
                violations.add("shard " + shard + ": the key of checkpoint " + step + " does not cover its rows");
            }
        }
    }

    private byte[] contents(List<SliceRow> rows) {
        Mac mac = mac();
        field(mac, "slice".getBytes(StandardCharsets.UTF_8));
        for (SliceRow row : rows) {
            ByteBuffer content = ByteBuffer.allocate(4 + 4 * row.features().length)
                    .order(ByteOrder.LITTLE_ENDIAN)
                    .putInt(row.label());
            for (double feature : row.features()) {
                content.putFloat((float) feature);
            }
            field(mac, row.id().toArray());
            field(mac, sha256(content.array()));
        }
        return mac.doFinal();
    }

    private byte[] key(int shard, int step, byte[] previous, byte[] contents) {
        String spec = ModelSpecJson.write(slices.model().spec()).toString();
        Mac mac = mac();
        field(mac, "checkpoint".getBytes(StandardCharsets.UTF_8));
        field(mac, sha256(spec.getBytes(StandardCharsets.UTF_8)));
        field(mac, fingerprint.getBytes(StandardCharsets.UTF_8));
        field(mac, ByteBuffer.allocate(8).putLong(shard).array());
        field(mac, ByteBuffer.allocate(8).putLong(step).array());
        field(mac, previous);
        field(mac, contents);
        return mac.doFinal();
    }

    private static void field(Mac mac, byte[] field) {
        mac.update(ByteBuffer.allocate(8).putLong(field.length).array());
        mac.update(field);
    }

    private Mac mac() {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(slices.model().keys().identity().toArray(), "HmacSHA256"));
            return mac;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] sha256(byte[] content) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(content);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
