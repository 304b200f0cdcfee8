package dev.sisa.core.request;

import dev.sisa.core.bytes.Bytes;
import java.time.Instant;
import java.util.List;

/**
 * The demand as received: its tenant, digest and terms.
 *
 * @param payload keyed digest of the demand, which tells a repetition from another request under the same key
 * @param regulation the rule that the due date follows from
 * @param shardKey {@link dev.sisa.core.receipt.ShardNames#key} by which its receipts name shards
 * @param subjects the people who were named, each once
 */
public record Intake(
        String model,
        String tenant,
        Bytes payload,
        Instant receivedAt,
        Instant dueAt,
        String regulation,
        Bytes shardKey,
        List<NamedSubject> subjects) {

    public Intake {
        subjects = List.copyOf(subjects);
    }
}
