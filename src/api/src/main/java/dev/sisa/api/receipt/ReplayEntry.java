package dev.sisa.api.receipt;

import dev.sisa.core.verification.ReplayResult;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/**
 * A shard of an addendum that was trained again.
 *
 * @param receipt name of the addendum
 * @param shard its number, from 0
 * @param result see {@link ReplayVerdict}
 * @param blobCount blobs that were compared and are equal
 * @param where step and file that differ
 * @param supersededBy sequence of the newest addendum of the shard
 */
public record ReplayEntry(
        String receipt,
        int shard,
        ReplayVerdict result,
        OptionalInt blobCount,
        Optional<String> where,
        OptionalLong supersededBy) {

    /**
     * The result of a shard.
     *
     * @param receipt name of the addendum
     */
    public static ReplayEntry of(String receipt, ReplayResult result) {
        return switch (result) {
            case ReplayResult.Equal equal -> equal(receipt, equal);
            case ReplayResult.Different other ->
                new ReplayEntry(
                        receipt,
                        other.shard(),
                        ReplayVerdict.DIFFERENT,
                        OptionalInt.empty(),
                        Optional.of(other.where()),
                        OptionalLong.empty());
            case ReplayResult.Superseded old ->
                new ReplayEntry(
                        receipt,
                        old.shard(),
                        ReplayVerdict.SUPERSEDED,
                        OptionalInt.empty(),
                        Optional.empty(),
                        OptionalLong.of(old.by()));
            case ReplayResult.NotPromised not ->
                new ReplayEntry(
                        receipt,
                        not.shard(),
                        ReplayVerdict.NOT_PROMISED,
                        OptionalInt.empty(),
                        Optional.empty(),
                        OptionalLong.empty());
        };
    }

    private static ReplayEntry equal(String receipt, ReplayResult.Equal equal) {
        return new ReplayEntry(
                receipt,
                equal.shard(),
                equal.blobs() == 0 ? ReplayVerdict.NOTHING_TO_COMPARE : ReplayVerdict.EQUAL,
                OptionalInt.of(equal.blobs()),
                Optional.empty(),
                OptionalLong.empty());
    }
}
